import type { Review } from './create-review.ts'
import { findInNextRow } from './find-in-next-row.ts'
import type { ReviewCommand } from './review-keys.ts'
import type { ReviewView } from './review-view.ts'
import { pan, unzoomed } from './zoom.ts'
import { zoomIn, zoomOut } from './zoom-buttons.tsx'

const panShare = 0.15

/** The current card's neighbour in the row below or above, as the cards lie now. */
const stepRow = (review: Review, direction: 'below' | 'above'): void => {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-candidate]')]
  const current = review.list.value.current.value?.id
  const from = cards.findIndex((card) => card.getAttribute('data-candidate') === current)
  const boxes = cards.map((card) => card.getBoundingClientRect())
  const id = cards[findInNextRow(boxes, from, direction)]?.getAttribute('data-candidate') ?? undefined
  if (id !== undefined) review.list.value.select(id)
}

export interface Obeying {
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

/** Approves, or asks what has to be asked first. */
export const decideOn = (command: 'approve' | 'reject' | 'redo', obeying: Obeying): void => {
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

/** What is done for each thing that the keyboard asks for. */
export const obeyer = (obeying: Obeying) => (command: ReviewCommand) => {
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
