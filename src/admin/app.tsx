import type { ReadonlySignal } from '@preact/signals'
import { BatchesScreen } from './batches/batches-screen.tsx'
import type { BatchesStore } from './batches/batches-store.ts'
import type { LanguagesStore } from './languages/languages-store.ts'
import type { PublicationsStore } from './publications/publications-store.ts'
import type { Review } from './review/create-review.ts'
import { ReviewScreen } from './review/review-screen.tsx'
import { ConnectionBanner } from './shell/connection-banner.tsx'
import { Navigation } from './shell/navigation.tsx'
import { route } from './shell/route.ts'

interface Props {
  readonly reachable: ReadonlySignal<boolean>
  readonly batches: BatchesStore
  readonly publications: PublicationsStore
  readonly languages: LanguagesStore
  readonly review: Review
}

/** The whole page: the admin's menu, and the screen that the address names. */
export const App = ({ reachable, batches, publications, languages, review }: Props) => {
  const { screen, batchId } = route.value
  const banner = <ConnectionBanner reachable={reachable} waiting={review.decisions.waiting} />
  return (
    <>
      <Navigation />
      {screen === 'review' ? (
        <ReviewScreen key={batchId} review={review} batchId={batchId} banner={banner} />
      ) : (
        <BatchesScreen batches={batches} publications={publications} languages={languages} banner={banner} />
      )}
    </>
  )
}
