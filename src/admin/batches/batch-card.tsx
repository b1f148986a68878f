import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { say } from '../texts/say.ts'
import { BatchActions } from './batch-actions.tsx'
import { describeCost } from './batch-cost.ts'
import { BatchQuote } from './batch-quote.tsx'
import { batchTones } from './batch-tones.ts'
import type { BatchesStore } from './batches-store.ts'
import { EditsTable } from './edits-table.tsx'
import { ProgressBar } from './progress-bar.tsx'

interface Props {
  readonly batch: WireBatch
  readonly store: BatchesStore
}

const hasEdits = ({ edits }: WireBatch): boolean => Object.values(edits).some((count) => count > 0)

/** One batch: where it stands, what it costs, what can be done with it, and its edits when asked for. */
export const BatchCard = ({ batch, store }: Props) => {
  const isOpen = store.opened.value === batch.id
  const cost = describeCost(batch)
  return (
    <article class="batch">
      <header class="batch-head">
        <div class="batch-title">
          <s-text type="strong">{formatMoment(batch.createdAt)}</s-text>
          <s-badge tone={batchTones[batch.state]}>{say(`batch.state.${batch.state}`)}</s-badge>
          <s-text color="subdued">{say('batch.asked', { who: batch.requestedBy })}</s-text>
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
      {batch.reason !== null && <p class={`reason reason-${batchTones[batch.state]}`}>{batch.reason}</p>}
      <footer class="batch-foot">
        {hasEdits(batch) && (
          <div class="batch-details">
            <s-button
              variant="tertiary"
              icon={isOpen ? 'chevron-up' : 'chevron-down'}
              onClick={() => store.toggle(batch.id)}
            >
              {say(isOpen ? 'batch.edits.hide' : 'batch.edits.show')}
            </s-button>
          </div>
        )}
        <BatchActions batch={batch} store={store} />
      </footer>
      {isOpen && <EditsTable store={store} />}
    </article>
  )
}
