import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import { concernsKind } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { navigate, noteInAddress } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import { ApproveAll } from './approve-all.tsx'
import type { Review } from './create-review.ts'
import { EmptyReview } from './empty-review.tsx'
import type { ComparisonMode } from './mode-switch.tsx'
import { decideOn, type Obeying, obeyer } from './obey-review.ts'
import { ReviewDesk } from './review-desk.tsx'
import { ReviewGrid } from './review-grid.tsx'
import { ReviewLoading } from './review-loading.tsx'
import { Question, type ReviewQuestion } from './review-question.tsx'
import type { ReviewView } from './review-view.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { unzoomed } from './zoom.ts'

interface Props {
  readonly review: Review
  readonly batchId: string | null
  /** Many at once, or one at a time. */
  readonly isGrid: boolean
  readonly banner: ComponentChildren
}

const emptyPauseMs = 2_000
const pauseMs = 5_000
const concernsReview = concernsKind('edit', ['in_review'])

const addressOf = (batchId: string | null, isGrid: boolean): string => {
  const query = new URLSearchParams({
    ...(batchId !== null && { batch: batchId }),
    ...(isGrid && { view: 'grid' }),
  })
  return query.size === 0 ? '/review' : `/review?${query}`
}

/** Where the pictures are decided on: one at a time, or many in a grid; with one key each. */
export const ReviewScreen = ({ review, batchId, isGrid, banner }: Props) => {
  const view: ReviewView = {
    mode: useSignal<ComparisonMode>('side'),
    zoom: useSignal(unzoomed),
    changesShown: useSignal(false),
    question: useSignal<ReviewQuestion | null>(null),
  }
  const approveAllShown = useSignal(false)
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
  const showGrid = (shown: boolean) => {
    if (shown !== isGrid) noteInAddress(addressOf(batchId, shown))
  }
  const obeying = { review, view, isGrid, showGrid }
  const isAsked = view.question.value !== null || approveAllShown.value
  const blinking = useReviewKeys(() => !isAsked, obeyer(obeying))
  return (
    <s-page heading={say('review.heading')} inlineSize="large">
      {review.list.value.current.value !== null && (
        <>
          <s-button
            slot="secondary-actions"
            icon={isGrid ? 'image' : 'grid'}
            onClick={() => showGrid(!isGrid)}
          >
            {say(isGrid ? 'review.view.single' : 'review.view.grid')}
          </s-button>
          <s-button
            slot="secondary-actions"
            icon="keyboard"
            onClick={() => {
              view.question.value = { kind: 'help' }
            }}
          >
            {say('review.help')}
          </s-button>
          <ApproveAll review={review} onDialog={setApproveAll} />
        </>
      )}
      {banner}
      <Scope batchId={batchId} />
      <Content {...obeying} blinking={blinking} isAsked={isAsked} />
      <Question review={review} question={view.question} />
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

interface ContentProps extends Obeying {
  readonly blinking: ReturnType<typeof useReviewKeys>
  readonly isAsked: boolean
}

const Content = ({ blinking, isAsked, ...obeying }: ContentProps) => {
  const { review, view, isGrid, showGrid } = obeying
  const { candidates, current, failure, refresh } = review.list.value
  if (failure.value !== null)
    return (
      <s-section padding="none" accessibilityLabel={say('review.heading')}>
        <LoadFailed failure={failure.value} onRetry={refresh} />
      </s-section>
    )
  if (candidates.value === null) return <ReviewLoading />
  if (current.value === null) return <EmptyReview review={review} />
  if (!isGrid)
    return (
      <ReviewDesk
        review={review}
        view={view}
        candidates={candidates.value}
        current={current.value}
        blinking={blinking}
      />
    )
  const chosen = review.selection.ids.value.size
  return (
    <s-section padding="none" accessibilityLabel={say('review.heading')}>
      <ReviewGrid
        review={review}
        candidates={candidates.value}
        current={current.value}
        isAsked={isAsked}
        onOpen={() => showGrid(false)}
      />
      {chosen > 0 && (
        <SelectionBar
          count={chosen}
          onApprove={() => decideOn('approve', obeying)}
          onReject={() => decideOn('reject', obeying)}
          onClear={review.selection.clear}
        />
      )}
    </s-section>
  )
}
