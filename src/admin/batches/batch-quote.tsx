import type { WireBatch } from '../../http/wire.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'

const describePrice = (costMicros: number): string =>
  costMicros === 0 ? say('batch.quote.free') : say('batch.quote.cost', { cost: formatMoney(costMicros) })

interface Props {
  readonly batch: WireBatch
  readonly store: BatchesStore
}

/** What starting the batch will make and cost: the last word before money is spent. */
export const BatchQuote = ({ batch, store }: Props) => {
  const count = batch.quotedEdits ?? 0
  const { skipped = 0 } = batch.edits
  const leftOut = skipped > 0 && (
    <s-text color="subdued">{say('batch.quote.skipped', { count: skipped })}</s-text>
  )
  if (count === 0) return leftOut || <s-text color="subdued">{say('batch.quote.nothing')}</s-text>
  return (
    <div class="quote">
      <div class="quote-words">
        <s-text type="strong">{say('batch.quote', { count })}</s-text>
        <s-text color="subdued">{describePrice(batch.quotedCostMicros ?? 0)}</s-text>
        {leftOut}
      </div>
      <s-button
        variant="primary"
        icon="play"
        loading={store.busy.value.has(`${batch.id}:run`)}
        onClick={() => store.move(batch.id, 'run')}
      >
        {say('batch.start')}
      </s-button>
    </div>
  )
}
