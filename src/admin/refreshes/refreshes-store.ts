import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireRefresh, WireSchedule } from '../../http/wire/wire-schedules.ts'
import type { ApiFailure, ApiResult } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { keepFocus } from '../shell/keep-focus.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { formatRun } from './format-run.ts'
import { isAtWork } from './refresh-tones.ts'
import { type ScheduleProblem, saveSchedule } from './save-schedule.ts'
import type { ScheduleDraft } from './schedule-draft.ts'

export interface RefreshesStore {
  /** By name; null until they came. */
  readonly schedules: ReadonlySignal<readonly WireSchedule[] | null>
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** The schedule whose runs are shown; null: those of all. */
  readonly runsOf: ReadonlySignal<string | null>
  /** Another list for each. */
  readonly runs: ReadonlySignal<PagedList<WireRefresh>>
  readonly tags: ReadonlySignal<readonly string[] | null>
  readonly busy: BusyKeys['keys']
  readonly hasWork: () => boolean
  readonly refresh: () => Promise<boolean>
  readonly readTags: () => Promise<void>
  readonly showRunsOf: (scheduleId: string | null) => void
  /** Null once it is kept; a schedule that is given is changed. */
  readonly save: (draft: ScheduleDraft, schedule: WireSchedule | null) => Promise<ScheduleProblem | null>
  readonly run: (schedule: WireSchedule) => Promise<void>
  readonly move: (schedule: WireSchedule, move: 'pause' | 'resume') => Promise<void>
  readonly remove: (schedule: WireSchedule) => Promise<void>
}

/** A shop's schedules and their runs, and the requests that the screen makes. */
export const createRefreshesStore = (api: ShopApi): RefreshesStore => {
  const { keys, during } = createBusyKeys()
  const schedules = signal<readonly WireSchedule[] | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const tags = signal<readonly string[] | null>(null)
  const runsOf = signal<string | null>(null)

  const createRuns = (scheduleId: string | null) =>
    createPagedList<WireRefresh>(async (after) => {
      const page = await api.listRefreshes(scheduleId, after)
      if (!page.ok) return page
      return { ok: true, value: { items: page.value.refreshes, nextAfter: page.value.nextAfter } }
    })
  const runs = signal(createRuns(null))

  const readSchedules = async (): Promise<boolean> => {
    const answer = await api.listSchedules()
    failure.value = answer.ok ? null : answer
    if (answer.ok) schedules.value = answer.value.schedules
    return answer.ok
  }
  const refresh = async (): Promise<boolean> => {
    const read = await Promise.all([readSchedules(), runs.value.refresh()])
    return read.every(Boolean)
  }
  const act = <T>(key: string, request: () => Promise<ApiResult<T>>, done?: string) =>
    during(key, () =>
      keepFocus(async () => {
        const answer = await request()
        if (!answer.ok) showFailure(answer)
        else if (done !== undefined) showToast(done)
        await refresh()
      }),
    )
  return {
    schedules,
    failure,
    runsOf,
    runs,
    tags,
    busy: keys,
    hasWork: () => runs.value.items.value?.some(isAtWork) === true,
    refresh,
    readTags: async () => {
      const answer = await api.listProductFilters()
      if (answer.ok) tags.value = answer.value.tags.map(({ value }) => value)
    },
    showRunsOf: (scheduleId) => {
      if (scheduleId === runsOf.value) return
      runsOf.value = scheduleId
      runs.value = createRuns(scheduleId)
      void runs.value.refresh()
    },
    save: async (draft, schedule) => {
      const outcome = await saveSchedule(api, draft, schedule)
      if ('problem' in outcome) return outcome.problem
      showToast(tellSaved(outcome.saved, schedule === null ? 'added' : 'saved'))
      await refresh()
      return null
    },
    run: (schedule) =>
      act(
        `${schedule.id}:run`,
        () => api.runSchedule(schedule.id),
        say('schedule.run.done', { name: schedule.name }),
      ),
    move: ({ id }, move) => act(`${id}:move`, () => api.moveSchedule(id, move)),
    remove: ({ id, name }) =>
      act(`${id}:remove`, () => api.removeSchedule(id), say('schedule.remove.done', { name })),
  }
}

const tellSaved = ({ name, nextRuns, timeZone }: WireSchedule, what: 'added' | 'saved'): string => {
  const [next] = nextRuns
  return next === undefined
    ? say('schedule.form.saved.paused', { name })
    : say(`schedule.form.${what}`, { name, when: formatRun(next, timeZone) })
}
