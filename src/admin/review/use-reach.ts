import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** About a screen ahead, so that what comes is there before it is seen. */
const ahead = '800px'

/** Calls each time an element comes near: "more" loads itself. Gives the element's ref. */
export const useReach = (onReach: () => void): RefObject<HTMLDivElement | null> => {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(onReach)
  latest.current = onReach
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current()
      },
      { rootMargin: ahead },
    )
    observer.observe(current)
    return () => observer.disconnect()
  })
  return element
}
