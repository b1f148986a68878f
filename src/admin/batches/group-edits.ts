import type { WireBatch, WireEdit } from '../../http/wire/wire-batch.ts'

export type EditGroup = 'published' | 'approved' | 'review' | 'working' | 'waiting' | 'problem' | 'closed'

/** What sixteen states come to for a person who glances at a batch. */
const statesOfGroup = {
  published: ['published'],
  approved: ['approved'],
  review: ['in_review'],
  working: ['editing', 'finishing', 'publishing'],
  waiting: ['planned', 'waiting'],
  problem: ['failed', 'refused', 'conflict', 'parked'],
  closed: ['skipped', 'rejected', 'cancelled', 'undone'],
} as const satisfies Record<EditGroup, readonly WireEdit['state'][]>

/** From the furthest along to the least, as progress is drawn. */
const byProgress = ['published', 'approved', 'review', 'working', 'waiting', 'problem', 'closed'] as const

/** From what wants a person most, as a list is looked through. */
const byNeed = ['problem', 'review', 'approved', 'working', 'waiting', 'published', 'closed'] as const

export interface EditGroupCount {
  readonly group: EditGroup
  readonly count: number
}

const count = (groups: readonly EditGroup[], edits: WireBatch['edits']): EditGroupCount[] =>
  groups
    .map((group) => ({
      group,
      count: statesIn(group).reduce((sum, state) => sum + (edits[state] ?? 0), 0),
    }))
    .filter((counted) => counted.count > 0)

/** The states of a group; of none, none: all of them. */
export const statesIn = (group: EditGroup | null): readonly WireEdit['state'][] =>
  group === null ? [] : statesOfGroup[group]

/** How many edits stand in each group, without the empty groups. */
export const groupEdits = (edits: WireBatch['edits']): EditGroupCount[] => count(byProgress, edits)

/** The same, first what somebody should look at. */
export const groupByNeed = (edits: WireBatch['edits']): EditGroupCount[] => count(byNeed, edits)
