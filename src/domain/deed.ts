/** What an event is about. */
export type EventKind =
  | 'batch'
  | 'edit'
  | 'attempt'
  | 'publication'
  | 'settings'
  | 'color'
  | 'account'
  | 'schedule'
  | 'refresh'

/** What events say that move no row, in place of a state. */
export const undoAsked = 'undo asked'
export const candidateRejected = 'candidate rejected'
export const candidateTakenBack = 'candidate taken back'
export const changed = 'changed'
export const removed = 'removed'

export const deedGroups = ['review', 'publishing', 'batches', 'settings'] as const
export type DeedGroup = (typeof deedGroups)[number]

interface DeedRule {
  readonly group: DeedGroup
  readonly kind: EventKind
  /** Undefined: whatever it was before; null: nothing. */
  readonly from?: readonly (string | null)[]
  readonly to: readonly string[]
}

/**
 * What people and rules do, by the events that it leaves. What follows from it, such as the edits that a started batch
 * lets wait, is no deed of its own.
 */
export const deedRules = {
  approved: { group: 'review', kind: 'edit', from: ['in_review'], to: ['approved'] },
  rejected: { group: 'review', kind: 'edit', from: ['in_review'], to: ['rejected', candidateRejected] },
  sentBack: { group: 'review', kind: 'edit', from: ['in_review'], to: ['waiting'] },
  tookBack: { group: 'review', kind: 'edit', to: ['in_review', candidateTakenBack] },
  published: { group: 'publishing', kind: 'edit', from: ['approved'], to: ['publishing'] },
  undid: { group: 'publishing', kind: 'edit', from: ['published'], to: [undoAsked] },
  redid: { group: 'publishing', kind: 'edit', from: ['undone'], to: ['approved'] },
  approvedOver: { group: 'publishing', kind: 'edit', from: ['conflict'], to: ['approved'] },
  left: { group: 'publishing', kind: 'edit', from: ['conflict'], to: ['cancelled'] },
  plannedBatch: { group: 'batches', kind: 'batch', from: [null], to: ['planned'] },
  startedBatch: { group: 'batches', kind: 'batch', from: ['quoted'], to: ['running'] },
  resumedBatch: { group: 'batches', kind: 'batch', from: ['paused', 'parked'], to: ['running'] },
  pausedBatch: { group: 'batches', kind: 'batch', to: ['paused'] },
  cancelledBatch: { group: 'batches', kind: 'batch', to: ['cancelled'] },
  sentAgain: { group: 'review', kind: 'edit', from: ['parked', 'failed', 'refused'], to: ['waiting'] },
  addedSchedule: { group: 'batches', kind: 'schedule', to: ['added'] },
  changedSchedule: { group: 'batches', kind: 'schedule', to: [changed] },
  pausedSchedule: { group: 'batches', kind: 'schedule', to: ['paused'] },
  resumedSchedule: { group: 'batches', kind: 'schedule', to: ['resumed'] },
  removedSchedule: { group: 'batches', kind: 'schedule', to: [removed] },
  beganRefresh: { group: 'batches', kind: 'refresh', from: [null], to: ['planned'] },
  closedCall: { group: 'batches', kind: 'attempt', from: ['uncertain'], to: ['settled', 'written_off'] },
  changedSetting: { group: 'settings', kind: 'settings', to: [changed] },
  setColor: { group: 'settings', kind: 'color', to: [changed] },
  removedColor: { group: 'settings', kind: 'color', to: [removed] },
  setAccount: { group: 'settings', kind: 'account', to: [changed] },
  removedAccount: { group: 'settings', kind: 'account', to: [removed] },
} as const satisfies Readonly<Record<string, DeedRule>>

export type Deed = keyof typeof deedRules

interface Moved {
  readonly kind: EventKind
  readonly from: string | undefined
  readonly to: string
}

const rules: Readonly<Record<string, DeedRule>> = deedRules
const isDeed = (name: string): name is Deed => name in deedRules

/** The rules of a group, or of all. */
export const rulesOf = (group?: DeedGroup): DeedRule[] =>
  Object.values(rules).filter((rule) => group === undefined || rule.group === group)

/** Undefined where an event is the machine's business, or follows from something else. */
export const deedOf = ({ kind, from, to }: Moved): Deed | undefined => {
  const found = Object.entries(rules).find(
    ([, rule]) =>
      rule.kind === kind &&
      rule.to.includes(to) &&
      (rule.from === undefined || rule.from.includes(from ?? null)),
  )
  return found && isDeed(found[0]) ? found[0] : undefined
}
