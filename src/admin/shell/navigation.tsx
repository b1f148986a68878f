import { say } from '../texts/say.ts'

/** What the admin shows below the app's name in its own menu. */
export const Navigation = () => (
  <s-app-nav>
    <s-link href="/">{say('nav.batches')}</s-link>
    <s-link href="/review">{say('nav.review')}</s-link>
  </s-app-nav>
)
