import { say } from '../texts/say.ts'

/** What the admin shows below the app's name in its own menu. */
export const Navigation = () => (
  <s-app-nav>
    <s-link href="/">{say('nav.home')}</s-link>
    <s-link href="/products">{say('nav.products')}</s-link>
    <s-link href="/batches">{say('nav.batches')}</s-link>
    <s-link href="/imports">{say('nav.imports')}</s-link>
    <s-link href="/refreshes">{say('nav.refreshes')}</s-link>
    <s-link href="/review">{say('nav.review')}</s-link>
    <s-link href="/published">{say('nav.published')}</s-link>
    <s-link href="/colors">{say('nav.colors')}</s-link>
    <s-link href="/settings">{say('nav.settings')}</s-link>
    <s-link href="/activity">{say('nav.activity')}</s-link>
  </s-app-nav>
)
