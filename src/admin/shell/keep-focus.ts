import { focusScreen } from './focus-screen.ts'

const hasFocus = (): boolean => document.activeElement !== null && document.activeElement !== document.body

/**
 * Runs a task whose button is busy meanwhile and may be gone afterwards, and gives the focus back: to the button, or to
 * what it stood in. Whoever has gone elsewhere is left there.
 */
export const keepFocus = async (task: () => Promise<void>): Promise<void> => {
  const before = document.activeElement
  const around = before?.closest<HTMLElement>('[tabindex="-1"]')
  await task()
  requestAnimationFrame(() => {
    if (hasFocus()) return
    if (before instanceof HTMLElement && before.isConnected) before.focus()
    if (!hasFocus() && around?.isConnected) around.focus({ preventScroll: true })
    if (!hasFocus()) focusScreen()
  })
}
