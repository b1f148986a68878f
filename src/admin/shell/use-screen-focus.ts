import { useEffect, useRef } from 'preact/hooks'
import { say } from '../texts/say.ts'
import { focusScreen, screenRegion } from './focus-screen.ts'
import type { Screen } from './route.ts'

/** Names the page after its screen, and gives the focus to a screen that took another's place. */
export const useScreenFocus = (screen: Screen): void => {
  const before = useRef(screen)
  useEffect(() => {
    const name = say(`nav.${screen}`)
    document.title = `${name} · Colorway`
    screenRegion()?.setAttribute('aria-label', name)
    if (before.current !== screen) focusScreen()
    before.current = screen
  }, [screen])
}
