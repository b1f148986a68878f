import { focusScreen } from '../shell/focus-screen.ts'
import { say } from '../texts/say.ts'
import type { HomeStore } from './home-store.ts'

/** Says that the newest figures did not come; those from before stay on the screen. */
export const OldFigures = ({ store }: { readonly store: HomeStore }) => {
  const failure = store.failure.value
  // Of a server that does not answer, the banner of the connection speaks.
  if (!failure?.answered) return null
  const retry = async () => {
    await store.refresh()
    // The button goes, and would take the focus along.
    if (store.failure.value === null) focusScreen()
  }
  return (
    <div role="alert">
      <s-banner tone="critical" heading={say('home.old.heading')}>
        {failure.error.message} {say('home.old.text')}
        <s-button slot="secondary-actions" onClick={retry}>
          {say('action.retry')}
        </s-button>
      </s-banner>
    </div>
  )
}
