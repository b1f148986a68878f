import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'

/** The price range and the time of a quoted batch. */
export const describePrice = ({
  quotedCostMicros,
  quotedLeastMicros,
  quotedSeconds,
}: Pick<WireBatch, 'quotedCostMicros' | 'quotedLeastMicros' | 'quotedSeconds'>): string => {
  const most = quotedCostMicros ?? 0
  if (most === 0) return say('batch.quote.free')
  const least = quotedLeastMicros ?? most
  const cost =
    least === most
      ? formatMoney(most)
      : say('batch.quote.range', { least: formatMoney(least), most: formatMoney(most) })
  return say('batch.quote.cost', { cost, time: describeSeconds(quotedSeconds ?? 0) })
}

const describeSeconds = (seconds: number): string => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes < 120
    ? say('batch.quote.minutes', { count: minutes })
    : say('batch.quote.hours', { count: Math.ceil(minutes / 60) })
}

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
        <s-text color="subdued">{describePrice(batch)}</s-text>
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
