import { useSignal } from '@preact/signals'
import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'
import { CancelDialog } from './cancel-dialog.tsx'

interface Props {
  readonly batch: WireBatch
  readonly store: BatchesStore
}

const movesOfState = {
  planned: ['cancel'],
  quoted: ['cancel'],
  running: ['pause', 'cancel'],
  done: [],
  paused: ['resume', 'cancel'],
  parked: ['resume', 'cancel'],
  cancelled: [],
} as const satisfies Record<WireBatch['state'], readonly ('pause' | 'resume' | 'cancel')[]>

/** A batch that was given up makes nothing any more. */
const mayRetry = ({ state }: WireBatch): boolean => state !== 'cancelled' && state !== 'quoted'

/** What can be done with a batch now: first what its pictures wait for, then what stops and starts it. */
export const BatchActions = ({ batch, store }: Props) => {
  const asksToCancel = useSignal(false)
  const { in_review: toReview = 0, approved = 0, failed = 0, refused = 0 } = batch.edits
  const isBusy = (action: string) => store.busy.value.has(`${batch.id}:${action}`)
  return (
    <>
      <div class="actions actions-next">
        {toReview > 0 && (
          <s-button onClick={() => navigate(`/review?batch=${batch.id}`)}>
            {say('batch.review', { count: toReview })}
          </s-button>
        )}
        {approved > 0 && (
          <s-button loading={isBusy('publish')} onClick={() => store.publish(batch.id)}>
            {say('batch.publish', { count: approved })}
          </s-button>
        )}
        {failed + refused > 0 && mayRetry(batch) && (
          <s-button loading={isBusy('retry')} onClick={() => store.retry(batch.id)}>
            {say('batch.retry', { count: failed + refused })}
          </s-button>
        )}
      </div>
      <div class="actions actions-run">
        {movesOfState[batch.state].map((move) => (
          <s-button
            key={move}
            variant="tertiary"
            loading={isBusy(move)}
            onClick={() => {
              if (move === 'cancel') asksToCancel.value = true
              else store.move(batch.id, move)
            }}
          >
            {say(`batch.${move}`)}
          </s-button>
        ))}
        {asksToCancel.value && (
          <CancelDialog
            onConfirm={() => store.move(batch.id, 'cancel')}
            onClose={() => {
              asksToCancel.value = false
            }}
          />
        )}
      </div>
    </>
  )
}
