import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { focusScreen } from './focus-screen.ts'

/** Gives the focus to the screen where what had it in this region went away with what the list shows now. */
export const useKeptFocus = (shown: unknown): RefObject<HTMLDivElement | null> => {
  const region = useRef<HTMLDivElement>(null)
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      focused.current = target instanceof Element && region.current?.contains(target) === true ? target : null
    }
    addEventListener('focusin', note)
    return () => removeEventListener('focusin', note)
  }, [])
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return
    focused.current = null
    if (document.activeElement === document.body) focusScreen()
  }, [shown])
  return region
}
