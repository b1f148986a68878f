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
import { findInNextRow } from './find-in-next-row.ts'
import type { ComparisonMode } from './mode-switch.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { ReviewGrid } from './review-grid.tsx'
import type { ReviewCommand } from './review-keys.ts'
import { Question, type ReviewQuestion } from './review-question.tsx'
import type { ReviewView } from './review-view.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useReviewKeys } from './use-review-keys.ts'
import { pan, unzoomed } from './zoom.ts'
import { zoomIn, zoomOut } from './zoom-buttons.tsx'

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
const panShare = 0.15

const addressOf = (batchId: string | null, isGrid: boolean): string => {
  const query = new URLSearchParams({
    ...(batchId !== null && { batch: batchId }),
    ...(isGrid && { view: 'grid' }),
  })
  return query.size === 0 ? '/review' : `/review?${query}`
}

/** The current card's neighbour in the row below or above, as the cards lie now. */
const stepRow = (review: Review, direction: 'below' | 'above'): void => {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-candidate]')]
  const current = review.list.value.current.value?.id
  const from = cards.findIndex((card) => card.getAttribute('data-candidate') === current)
  const boxes = cards.map((card) => card.getBoundingClientRect())
  const id = cards[findInNextRow(boxes, from, direction)]?.getAttribute('data-candidate') ?? undefined
  if (id !== undefined) review.list.value.select(id)
}

interface Obeying {
  readonly review: Review
  readonly view: ReviewView
  readonly isGrid: boolean
  readonly showGrid: (shown: boolean) => void
}

/** What is decided about in the grid: what is chosen there, else the current one. */
const meantIn = ({ review, isGrid }: Pick<Obeying, 'review' | 'isGrid'>) => {
  const { candidates, current } = review.list.value
  const ids = review.selection.ids.value
  const chosen = isGrid ? (candidates.value ?? []).filter(({ id }) => ids.has(id)) : []
  return chosen.length > 0 ? chosen : [current.value].filter((one) => one !== null)
}

const decideOn = (command: 'approve' | 'reject' | 'redo', obeying: Obeying): void => {
  const { review, view } = obeying
  const meant = meantIn(obeying)
  const [first] = meant
  if (first === undefined) return
  if (command === 'redo')
    view.question.value = { kind: 'redo', candidate: review.list.value.current.value ?? first }
  else if (command === 'reject') view.question.value = { kind: 'reject', candidates: meant }
  else if (meant.length === 1) review.decide(first, { kind: 'approve' })
  else review.decideAll(meant, { kind: 'approve' })
}

const panBy = {
  'pan-right': { x: -panShare, y: 0 },
  'pan-left': { x: panShare, y: 0 },
  'pan-down': { x: 0, y: -panShare },
  'pan-up': { x: 0, y: panShare },
} as const

const obeyer = (obeying: Obeying) => (command: ReviewCommand) => {
  const { review, view, isGrid, showGrid } = obeying
  const list = review.list.value
  const { mode, zoom, changesShown, question } = view
  switch (command) {
    case 'approve':
    case 'reject':
    case 'redo':
      return decideOn(command, obeying)
    case 'undo':
      return review.undo()
    case 'next':
      return list.step(1)
    case 'previous':
      return list.step(-1)
    case 'below':
    case 'above':
      return isGrid ? stepRow(review, command) : list.step(command === 'below' ? 1 : -1)
    case 'select':
      return isGrid && list.current.value !== null
        ? review.selection.toggle(list.current.value.id)
        : undefined
    case 'changes':
      changesShown.value = !changesShown.value
      return
    case 'grid':
      return showGrid(!isGrid)
    case 'side':
    case 'slider':
    case 'colors':
      mode.value = command
      return showGrid(false)
    case 'zoom-in':
      zoom.value = zoomIn(zoom.value)
      return
    case 'zoom-out':
      zoom.value = zoomOut(zoom.value)
      return
    case 'zoom-reset':
      zoom.value = unzoomed
      return
    case 'help':
      question.value = { kind: 'help' }
      return
    default:
      zoom.value = pan(zoom.value, panBy[command])
  }
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
  if (failure.value !== null) return <LoadFailed failure={failure.value} onRetry={refresh} />
  if (candidates.value === null)
    return (
      <div class="waiting">
        <s-spinner accessibilityLabel={say('loading')} />
      </div>
    )
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
