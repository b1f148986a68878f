import type {
  WireCollections,
  WireNewSchedule,
  WireRefreshScope,
  WireSchedule,
} from '../../http/wire/wire-schedules.ts'
import { type ApiFailure, type ApiResult, isUnreachable } from '../api/call-api.ts'
import { say } from '../texts/say.ts'
import {
  findGaps,
  hasChanged,
  readHandle,
  type ScheduleDraft,
  type ScheduleErrors,
  toDraft,
  writeCadence,
  writeCap,
} from './schedule-draft.ts'

/** Why a schedule was not kept: of which part, or all in all. */
export interface ScheduleProblem {
  readonly errors: ScheduleErrors
  readonly text: string | null
}

interface Api {
  readonly addSchedule: (schedule: WireNewSchedule) => Promise<ApiResult<WireSchedule>>
  readonly changeSchedule: (id: string, changes: Partial<WireNewSchedule>) => Promise<ApiResult<WireSchedule>>
  readonly findCollection: (handle: string) => Promise<ApiResult<WireCollections>>
}

type Saved = { readonly saved: WireSchedule } | { readonly problem: ScheduleProblem }

/** Keeps a schedule as a form has it, a new one or that which is given; or answers why it was not kept. */
export const saveSchedule = async (
  api: Api,
  draft: ScheduleDraft,
  schedule: WireSchedule | null,
): Promise<Saved> => {
  const gaps = findGaps(draft)
  if (Object.keys(gaps).length > 0) return { problem: { errors: gaps, text: null } }
  const found = await findScope(api, draft, schedule)
  if ('problem' in found) return found
  const wished = writeSchedule(draft, found.scope)
  const answer =
    schedule === null
      ? await api.addSchedule(wished)
      : await api.changeSchedule(schedule.id, pickChanged(wished, toDraft(schedule), draft))
  return answer.ok ? { saved: answer.value } : { problem: explain(answer) }
}

type FoundScope = { readonly scope: WireRefreshScope } | { readonly problem: ScheduleProblem }

const findScope = async (
  api: Api,
  { scope, collection, tag, search }: ScheduleDraft,
  schedule: WireSchedule | null,
): Promise<FoundScope> => {
  switch (scope) {
    case 'all':
      return { scope: { kind: 'all' } }
    case 'kept':
      return { scope: schedule?.scope ?? { kind: 'all' } }
    case 'tag':
      return { scope: { kind: 'matching', filter: { tag }, exceptIds: [] } }
    case 'search':
      return { scope: { kind: 'matching', filter: { search: search.trim() }, exceptIds: [] } }
    case 'collection':
      return findCollection(api, readHandle(collection))
  }
}

const findCollection = async (api: Api, handle: string): Promise<FoundScope> => {
  const answer = await api.findCollection(handle)
  if (!answer.ok) return { problem: explain(answer) }
  const [found] = answer.value.collections
  if (found) return { scope: { kind: 'collection', collectionId: found.id, title: found.title } }
  const unknown = say('schedule.gap.collection.unknown', { handle })
  return { problem: { errors: { scope: unknown }, text: null } }
}

const writeSchedule = (draft: ScheduleDraft, scope: WireRefreshScope): WireNewSchedule => ({
  name: draft.name.trim(),
  cadence: writeCadence(draft),
  ...(draft.timeZone !== '' && { timeZone: draft.timeZone }),
  scope,
  capMicros: writeCap(draft),
})

/** Whoever changes one part leaves the others as somebody else may have made them meanwhile. */
const pickChanged = (
  { name, cadence, timeZone, scope, capMicros }: WireNewSchedule,
  before: ScheduleDraft,
  draft: ScheduleDraft,
): Partial<WireNewSchedule> => ({
  ...(hasChanged('name', before, draft) && { name }),
  ...(hasChanged('cadence', before, draft) && { cadence }),
  ...(timeZone !== undefined && hasChanged('timeZone', before, draft) && { timeZone }),
  ...(hasChanged('scope', before, draft) && { scope }),
  ...(hasChanged('capMicros', before, draft) && { capMicros }),
})

const explain = (failure: ApiFailure): ScheduleProblem => {
  const { fields = {}, message, hint } = failure.error
  if (isUnreachable(failure)) return { errors: {}, text: say('schedule.form.unreachable') }
  const { name, cadence, timeZone, scope, capMicros } = fields
  const errors: ScheduleErrors = {
    ...(name !== undefined && { name }),
    ...(cadence !== undefined && { cadence }),
    ...(timeZone !== undefined && { timeZone }),
    ...(scope !== undefined && { scope }),
    ...(capMicros !== undefined && { capMicros }),
  }
  if (Object.keys(errors).length > 0) return { errors, text: null }
  return { errors, text: [message || say('error.unknown'), hint].filter(Boolean).join(' ') }
}
