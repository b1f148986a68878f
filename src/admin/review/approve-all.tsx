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

const Question = ({ review, found, onClose }: Props) => {
  const { passing, total } = found
  const count = passing.length
  if (count === 0)
    return (
      <Dialog heading={say('approve.all.none.heading')} onClose={onClose}>
        <s-paragraph>{say('approve.all.none.text', { total })}</s-paragraph>
      </Dialog>
    )
  return (
    <Dialog
      heading={say('approve.all.heading', { count })}
      confirm={{
        label: say('approve.all.confirm', { count }),
        onConfirm: () => review.approveAll(passing),
      }}
      onClose={onClose}
    >
      <s-paragraph>{say('approve.all.text', { count, total })}</s-paragraph>
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
