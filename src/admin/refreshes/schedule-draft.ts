import type { WireNewSchedule, WireRefreshScope, WireSchedule } from '../../http/wire/wire-schedules.ts'
import { say } from '../texts/say.ts'
import type { Weekday } from './name-weekday.ts'

type Cadence = WireSchedule['cadence']

export const cadenceKinds = [
  'daily',
  'weekly',
  'monthly',
  'cron',
] as const satisfies readonly Cadence['kind'][]
export const scopeKinds = ['all', 'collection', 'tag', 'search'] as const

/** A schedule as a form has it: whatever is chosen, what was typed for the other choices stays. */
export interface ScheduleDraft {
  readonly name: string
  readonly cadence: Cadence['kind']
  readonly weekday: Weekday
  /** From 1 to 31. */
  readonly day: number
  readonly at: string
  readonly expression: string
  /** '': that of the shop. */
  readonly timeZone: string
  /** Kept: the part that it has, whichever that is. */
  readonly scope: (typeof scopeKinds)[number] | 'kept'
  /** A handle, or an address that ends with it. */
  readonly collection: string
  readonly tag: string
  readonly search: string
  readonly capUsd: string
}

/** What is wrong with which part of a schedule. */
export type ScheduleErrors = Readonly<Partial<Record<keyof WireNewSchedule, string>>>

export const newDraft: ScheduleDraft = {
  name: '',
  cadence: 'daily',
  weekday: 'mon',
  day: 1,
  at: '02:30',
  expression: '',
  timeZone: '',
  scope: 'all',
  collection: '',
  tag: '',
  search: '',
  capUsd: '5.00',
}

export const toDraft = ({ name, cadence, timeZone, scope, capMicros }: WireSchedule): ScheduleDraft => ({
  ...newDraft,
  name,
  ...toCadenceDraft(cadence),
  timeZone,
  ...toScopeDraft(scope),
  capUsd: String(capMicros / 1e6),
})

const toCadenceDraft = (cadence: Cadence) => {
  switch (cadence.kind) {
    case 'daily':
      return { cadence: cadence.kind, at: cadence.at }
    case 'weekly':
      return { cadence: cadence.kind, weekday: cadence.day, at: cadence.at }
    case 'monthly':
      return { cadence: cadence.kind, day: cadence.day, at: cadence.at }
    case 'cron':
      return { cadence: cadence.kind, expression: cadence.expression }
  }
}

const toScopeDraft = (scope: WireRefreshScope): Pick<ScheduleDraft, 'scope'> & Partial<ScheduleDraft> => {
  if (scope.kind === 'all') return { scope: 'all' }
  if (scope.kind !== 'matching' || scope.exceptIds.length > 0) return { scope: 'kept' }
  const { tag, search, ...others } = scope.filter
  const isMore = Object.values(others).some((value) => value !== undefined)
  if (isMore || (tag === undefined) === (search === undefined)) return { scope: 'kept' }
  return tag === undefined ? { scope: 'search', search: search ?? '' } : { scope: 'tag', tag }
}

const highestCapUsd = 1_000_000

/** What nobody said yet. What only the server can tell is not looked at. */
export const findGaps = (draft: ScheduleDraft): ScheduleErrors => ({
  ...(draft.name.trim() === '' && { name: say('schedule.gap.name') }),
  ...(draft.cadence === 'cron'
    ? draft.expression.trim() === '' && { cadence: say('schedule.gap.expression') }
    : draft.at.trim() === '' && { cadence: say('schedule.gap.at') }),
  ...(isScopeMissing(draft) && { scope: say(`schedule.gap.${draft.scope}`) }),
  ...(!isCap(draft.capUsd) && { capMicros: say('schedule.gap.cap') }),
})

const isScopeMissing = (
  draft: ScheduleDraft,
): draft is ScheduleDraft & { readonly scope: 'collection' | 'tag' | 'search' } =>
  draft.scope !== 'all' && draft.scope !== 'kept' && draft[draft.scope].trim() === ''

const isCap = (text: string): boolean =>
  text.trim() !== '' && Number(text) >= 0 && Number(text) <= highestCapUsd

export const writeCadence = ({ cadence, weekday, day, at, expression }: ScheduleDraft): Cadence => {
  switch (cadence) {
    case 'daily':
      return { kind: cadence, at: at.trim() }
    case 'weekly':
      return { kind: cadence, day: weekday, at: at.trim() }
    case 'monthly':
      return { kind: cadence, day, at: at.trim() }
    case 'cron':
      return { kind: cadence, expression: expression.trim() }
  }
}

export const writeCap = ({ capUsd }: ScheduleDraft): number => Math.round(Number(capUsd) * 1e6)

/** "new-arrivals", also of "https://shop.example/collections/new-arrivals?page=2". */
export const readHandle = (text: string): string => {
  const [, handle] = /\/collections\/([^/?#]+)/.exec(text) ?? []
  return handle ?? text.trim()
}

const parts = {
  name: ['name'],
  cadence: ['cadence', 'weekday', 'day', 'at', 'expression'],
  timeZone: ['timeZone'],
  scope: ['scope', 'collection', 'tag', 'search'],
  capMicros: ['capUsd'],
} as const satisfies Record<keyof WireNewSchedule, readonly (keyof ScheduleDraft)[]>

/** Whether a part of the schedule is to be another one than it was. */
export const hasChanged = (
  part: keyof WireNewSchedule,
  before: ScheduleDraft,
  draft: ScheduleDraft,
): boolean => parts[part].some((name) => before[name] !== draft[name])
