import { effect, type ReadonlySignal } from '@preact/signals'
import type { Live } from './create-live.ts'

/** Listens while the page is shown, and tries again at once when the server is back. */
export const followPage = (live: Live, reachable: ReadonlySignal<boolean>): void => {
  const follow = () => (document.hidden ? live.rest() : live.wake())
  document.addEventListener('visibilitychange', follow)
  follow()
  effect(() => {
    if (reachable.value) live.hurry()
  })
}
