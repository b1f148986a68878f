import type { WireBatch, WireEdit } from '../../http/wire/wire-batch.ts'

export type EditGroup = 'published' | 'approved' | 'review' | 'working' | 'waiting' | 'problem' | 'closed'

/** What sixteen states come to for a person who glances at a batch, from the furthest along to the least. */
const statesOfGroup = {
  published: ['published'],
  approved: ['approved'],
  review: ['in_review'],
  working: ['editing', 'finishing', 'publishing'],
  waiting: ['planned', 'waiting', 'parked'],
  problem: ['failed', 'refused', 'conflict'],
  closed: ['skipped', 'rejected', 'cancelled', 'undone'],
} as const satisfies Record<EditGroup, readonly WireEdit['state'][]>

const groups = ['published', 'approved', 'review', 'working', 'waiting', 'problem', 'closed'] as const

export interface EditGroupCount {
  readonly group: EditGroup
  readonly count: number
}

/** How many edits stand in each group, without the empty groups. */
export const groupEdits = (edits: WireBatch['edits']): EditGroupCount[] =>
  groups
    .map((group) => ({
      group,
      count: statesOfGroup[group].reduce((sum, state) => sum + (edits[state] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
