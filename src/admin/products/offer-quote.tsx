import type { WireBatch } from '../../http/wire/wire-batch.ts'
import type { WireLeftOut } from '../../http/wire/wire-batch-plan.ts'
import { describePrice } from '../batches/batch-quote.tsx'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'

interface Props {
  readonly batch: WireBatch
  readonly leftOut: readonly WireLeftOut[]
}

/** What the batch makes, costs and leaves out. */
export const OfferQuote = ({ batch, leftOut }: Props) => {
  const count = batch.quotedEdits ?? 0
  const skipped = batch.edits.skipped ?? 0
  return (
    <div class="offer-quote" role="status">
      <strong class="offer-sum">{count > 0 ? say('batch.quote', { count }) : say('offer.nothing')}</strong>
      {count > 0 && <span>{describePrice(batch)}</span>}
      {(batch.quotedAngleEdits ?? 0) > 0 && (
        <span>
          {say('offer.angles', {
            count: batch.quotedAngleEdits ?? 0,
            price: formatMoney(batch.quotedAngleCostMicros ?? 0),
          })}
        </span>
      )}
      {batch.reason !== null && <p class="offer-note">{batch.reason}</p>}
      {skipped > 0 && (
        <div class="offer-left-out">
          <span>{say('offer.left', { count: skipped })}</span>
          <ul>
            {leftOut.map(({ reason, edits }) => (
              <li key={reason}>{say('offer.left.item', { edits, reason })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
