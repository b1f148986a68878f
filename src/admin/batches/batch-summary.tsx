import type { ComponentChildren } from 'preact'
import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { say } from '../texts/say.ts'
import { BatchActions } from './batch-actions.tsx'
import { describeCost } from './batch-cost.ts'
import { BatchQuote } from './batch-quote.tsx'
import { batchTones } from './batch-tones.ts'
import type { BatchesStore } from './batches-store.ts'
import { describeRequest } from './describe-request.ts'
import { ProgressBar } from './progress-bar.tsx'

interface Props {
  readonly batch: WireBatch
  readonly store: BatchesStore
  /** What it is called here; its state and who asked come after it. */
  readonly title?: ComponentChildren
  /** At its foot, before what can be done with it. */
  readonly children?: ComponentChildren
}

/** One batch: where it stands, what it costs, and what can be done with it. */
export const BatchSummary = ({ batch, store, title, children }: Props) => {
  const cost = describeCost(batch)
  return (
    <article class="batch" tabIndex={-1}>
      <header class="batch-head">
        <div class="batch-title">
          {title}
          <s-badge tone={batchTones[batch.state]}>{say(`batch.state.${batch.state}`)}</s-badge>
          <s-text color="subdued">{describeRequest(batch)}</s-text>
        </div>
        {cost !== null && (
          <s-text color="subdued" fontVariantNumeric="tabular-nums">
            {cost}
          </s-text>
        )}
      </header>
      {batch.state === 'planned' && <s-text color="subdued">{say('batch.planning')}</s-text>}
      {batch.state === 'quoted' ? (
        <BatchQuote batch={batch} store={store} />
      ) : (
        <ProgressBar edits={batch.edits} />
      )}
      {(batch.reason !== null || batch.resumeAt !== null) && (
        <p class={`batch-reason batch-reason-${batchTones[batch.state]}`}>
          {batch.reason}{' '}
          {batch.resumeAt !== null && say('batch.resumes', { when: formatMoment(batch.resumeAt) })}
        </p>
      )}
      <footer class="batch-foot">
        {children}
        <BatchActions batch={batch} store={store} />
      </footer>
    </article>
  )
}
