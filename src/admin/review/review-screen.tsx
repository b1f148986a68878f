import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import { concernsKind } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import { ApproveAll } from './approve-all.tsx'
import type { Review } from './create-review.ts'
import { EmptyReview } from './empty-review.tsx'
import { ReviewDesk } from './review-desk.tsx'
import type { ReviewCommand } from './review-keys.ts'
import { Question, type ReviewQuestion } from './review-question.tsx'
import { useReviewKeys } from './use-review-keys.ts'

interface Props {
  readonly review: Review
  readonly batchId: string | null
  readonly banner: ComponentChildren
}

const emptyPauseMs = 2_000
const pauseMs = 5_000
const concernsReview = concernsKind('edit', ['in_review'])

interface Switches {
  readonly ask: (kind: ReviewQuestion['kind']) => void
  readonly toggleChanges: () => void
}

const obeyer = (review: Review, switches: Switches) => (command: ReviewCommand) => {
  if (command === 'help' || command === 'reject' || command === 'redo') switches.ask(command)
  else if (command === 'changes') switches.toggleChanges()
  else if (command === 'next') review.list.value.step(1)
  else if (command === 'previous') review.list.value.step(-1)
  else if (command === 'undo') review.undo()
  else if (review.list.value.current.value !== null)
    review.decide(review.list.value.current.value, { kind: command })
}

/** The second screen: one picture at a time, decided with one key. */
export const ReviewScreen = ({ review, batchId, banner }: Props) => {
  const question = useSignal<ReviewQuestion | null>(null)
  const approveAllShown = useSignal(false)
  const changesShown = useSignal(false)
  useEffect(() => review.open(batchId), [review, batchId])
  useLive(
    useCallback(() => review.list.value.refresh(), [review]),
    useCallback(() => (review.list.value.current.value === null ? emptyPauseMs : pauseMs), [review]),
    concernsReview,
  )
  const setApproveAll = useCallback(
    (shown: boolean) => {
      approveAllShown.value = shown
    },
    [approveAllShown],
  )
  const ask = (kind: ReviewQuestion['kind']) => {
    const candidate = review.list.value.current.value
    if (kind === 'help') question.value = { kind }
    else if (candidate !== null) question.value = { kind, candidate }
  }
  const blinking = useReviewKeys(
    () => question.value === null && !approveAllShown.value,
    obeyer(review, {
      ask,
      toggleChanges: () => {
        changesShown.value = !changesShown.value
      },
    }),
  )
  return (
    <s-page heading={say('review.heading')} inlineSize="large">
      {review.list.value.current.value !== null && (
        <>
          <s-button slot="secondary-actions" icon="keyboard" onClick={() => ask('help')}>
            {say('review.help')}
          </s-button>
          <ApproveAll review={review} onDialog={setApproveAll} />
        </>
      )}
      {banner}
      <Scope batchId={batchId} />
      <Content review={review} blinking={blinking} changesShown={changesShown} question={question} />
      <Question review={review} question={question} />
    </s-page>
  )
}

const Scope = ({ batchId }: { readonly batchId: string | null }) =>
  batchId === null ? null : (
    <span class="scope">
      {say('review.scope')}
      <s-button variant="tertiary" onClick={() => navigate('/review')}>
        {say('review.scope.all')}
      </s-button>
    </span>
  )

const Content = ({
  review,
  blinking,
  changesShown,
  question,
}: {
  readonly review: Review
  readonly blinking: ReturnType<typeof useReviewKeys>
  readonly changesShown: Signal<boolean>
  readonly question: Signal<ReviewQuestion | null>
}) => {
  const { candidates, current } = review.list.value
  if (candidates.value === null)
    return (
      <div class="waiting">
        <s-spinner accessibilityLabel={say('loading')} />
      </div>
    )
  if (current.value === null) return <EmptyReview review={review} />
  return (
    <ReviewDesk
      review={review}
      candidates={candidates.value}
      current={current.value}
      blinking={blinking}
      changesShown={changesShown}
      question={question}
    />
  )
}
