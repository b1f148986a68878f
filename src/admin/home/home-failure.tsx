import { say } from '../texts/say.ts'
import type { HomeStore } from './home-store.ts'

/** Says that the newest figures did not come; what was there before stays on the screen. */
export const HomeFailure = ({ store }: { readonly store: HomeStore }) => {
  const failure = store.failure.value
  const hasNothing = store.overview.value === null
  // Of a server that does not answer the banner of the connection speaks, as long as there is something to see.
  if (failure === null || !(failure.answered || hasNothing)) return null
  return (
    <div role="alert">
      <s-banner tone="critical" heading={say(hasNothing ? 'home.failed.heading' : 'home.old.heading')}>
        {failure.error.message} {say('home.failed.text')}
        <s-button slot="secondary-actions" onClick={store.refresh}>
          {say('home.failed.again')}
        </s-button>
      </s-banner>
    </div>
  )
}
