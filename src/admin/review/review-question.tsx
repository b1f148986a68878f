import type { Signal } from '@preact/signals'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { labelCandidate, type Review } from './create-review.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { RedoDialog } from './redo-dialog.tsx'
import { RejectDialog } from './reject-dialog.tsx'

/** What is asked over the pictures: about the keys, or about what was there when it was asked. */
export type ReviewQuestion =
  | { readonly kind: 'help' }
  | { readonly kind: 'redo'; readonly candidate: WireCandidate }
  | { readonly kind: 'reject'; readonly candidates: readonly WireCandidate[] }

interface Props {
  readonly review: Review
  readonly question: Signal<ReviewQuestion | null>
}

const nameOf = (candidates: readonly WireCandidate[]): string =>
  candidates.length === 1
    ? labelCandidate(candidates[0])
    : say('review.candidates', { count: candidates.length })

export const Question = ({ review, question }: Props) => {
  const asked = question.value
  const close = () => {
    question.value = null
  }
  if (asked === null) return null
  if (asked.kind === 'help') return <KeysDialog onClose={close} />
  if (asked.kind === 'redo') {
    const { candidate } = asked
    return (
      <RedoDialog label={labelCandidate(candidate)} candidate={candidate} review={review} onClose={close} />
    )
  }
  const { candidates } = asked
  const reject = (reason: string | undefined) => {
    const decision = { kind: 'reject', ...(reason !== undefined && { reason }) } as const
    if (candidates.length === 1) review.decide(candidates[0], decision)
    else review.decideAll(candidates, decision)
  }
  return <RejectDialog label={nameOf(candidates)} onReject={reject} onClose={close} />
}
