import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The step of a screen that takes the focus when it comes into the place of another: what had it is gone. */
export const useFocusOnArrival = (isWanted = true): RefObject<HTMLDivElement> => {
  const step = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) step.current?.focus({ preventScroll: true })
  }, [isWanted])
  return step
}
