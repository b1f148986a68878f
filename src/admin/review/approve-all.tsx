import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Dialog } from '../shell/dialog.tsx'
import { say } from '../texts/say.ts'
import type { Passing } from './collect-passing.ts'
import type { Review } from './create-review.ts'

interface Props {
  readonly review: Review
  readonly found: Passing
  readonly onClose: () => void
}

/** Where it begins: a difference that the eye hardly sees on cloth. */
const usualLimit = 3

const Question = ({ review, found, onClose }: Props) => {
  const entered = useSignal(String(usualLimit))
  const { passing, total } = found
  if (passing.length === 0)
    return (
      <Dialog heading={say('approve.all.none.heading')} onClose={onClose}>
        <s-paragraph>{say('approve.all.none.text', { total })}</s-paragraph>
      </Dialog>
    )
  const limit = entered.value.trim() === '' ? Number.NaN : Number(entered.value)
  const isLimit = limit >= 0
  const under = passing.filter(({ deltaE00 }) => deltaE00 !== null && deltaE00 <= limit)
  const count = under.length
  return (
    <Dialog
      heading={say('approve.all.heading', { count })}
      confirm={{
        label: say('approve.all.confirm', { count }),
        disabled: count === 0,
        onConfirm: () => review.decideAll(under, { kind: 'approve' }),
      }}
      onClose={onClose}
    >
      <div class="approve-all">
        <s-number-field
          label={say('approve.all.limit')}
          details={say('approve.all.limit.details')}
          value={entered.value}
          min={0}
          step={0.5}
          error={isLimit ? '' : say('approve.all.limit.error')}
          onInput={({ currentTarget }) => {
            entered.value = currentTarget.value
          }}
        />
        <p role="status">{say('approve.all.text', { count, total })}</p>
      </div>
    </Dialog>
  )
}

/** Counts what passes, on all pages, and asks before it approves them one by one. */
export const ApproveAll = ({
  review,
  onDialog,
}: {
  readonly review: Review
  readonly onDialog: (open: boolean) => void
}) => {
  const counting = useSignal(false)
  const found = useSignal<Passing | null>(null)
  useEffect(() => () => onDialog(false), [onDialog])
  const count = async () => {
    counting.value = true
    found.value = await review.findPassing()
    counting.value = false
    onDialog(found.value !== null)
  }
  const close = () => {
    found.value = null
    onDialog(false)
  }
  return (
    <>
      <s-button slot="secondary-actions" loading={counting.value} onClick={count}>
        {say('approve.all')}
      </s-button>
      {found.value && <Question review={review} found={found.value} onClose={close} />}
    </>
  )
}
