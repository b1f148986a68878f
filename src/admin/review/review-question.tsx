import type { Signal } from '@preact/signals'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { labelCandidate, type Review } from './create-review.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { RedoDialog } from './redo-dialog.tsx'
import { RejectDialog } from './reject-dialog.tsx'

/** What is asked over the pictures: about the keys, or about the candidate that was there when it was asked. */
export type ReviewQuestion =
  | { readonly kind: 'help' }
  | { readonly kind: 'reject' | 'redo'; readonly candidate: WireCandidate }

interface Props {
  readonly review: Review
  readonly question: Signal<ReviewQuestion | null>
}

export const Question = ({ review, question }: Props) => {
  const asked = question.value
  const close = () => {
    question.value = null
  }
  if (asked === null) return null
  if (asked.kind === 'help') return <KeysDialog onClose={close} />
  const { candidate } = asked
  const label = labelCandidate(candidate)
  return asked.kind === 'redo' ? (
    <RedoDialog label={label} candidate={candidate} review={review} onClose={close} />
  ) : (
    <RejectDialog
      label={label}
      onReject={(reason) =>
        review.decide(candidate, { kind: 'reject', ...(reason !== undefined && { reason }) })
      }
      onClose={close}
    />
  )
}
