import type { WireOverview } from '../../http/wire/wire-overview.ts'

/** Which of the three steps of a first visit is to be done next. */
export type Step = 'read' | 'draft' | 'look'

export const findStep = ({ catalog, firstDraft, waiting }: WireOverview): Step => {
  if (waiting.review > 0 && isOver(firstDraft)) return 'look'
  return catalog.readAt !== null && catalog.products > 0 ? 'draft' : 'read'
}

const isOver = (draft: WireOverview['firstDraft']): boolean =>
  draft === null || (draft.state !== 'planned' && draft.state !== 'running')
