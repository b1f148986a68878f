import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import { BatchSummary } from './batch-summary.tsx'
import type { BatchesStore } from './batches-store.ts'
import { detailsButtonId } from './return-to-batch.ts'

interface Props {
  readonly batch: WireBatch
  readonly store: BatchesStore
}

const hasEdits = ({ edits }: WireBatch): boolean => Object.values(edits).some((count) => count > 0)

/** One batch in the list of all, with the way to its details. */
export const BatchCard = ({ batch, store }: Props) => {
  const when = formatMoment(batch.createdAt)
  return (
    <BatchSummary batch={batch} store={store} title={<s-text type="strong">{when}</s-text>}>
      {hasEdits(batch) && (
        <div class="batch-details">
          <s-button
            id={detailsButtonId(batch.id)}
            variant="tertiary"
            accessibilityLabel={say('batch.details.label', { when })}
            onClick={() => navigate(`/batches?batch=${batch.id}`)}
          >
            {say('batch.details')}
          </s-button>
        </div>
      )}
    </BatchSummary>
  )
}
