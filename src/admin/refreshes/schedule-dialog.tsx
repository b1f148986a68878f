import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import { Dialog } from '../shell/dialog.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { focusScreen } from '../shell/focus-screen.ts'
import { say } from '../texts/say.ts'
import { CadenceFields } from './cadence-fields.tsx'
import type { RefreshesStore } from './refreshes-store.ts'
import type { ScheduleProblem } from './save-schedule.ts'
import { newDraft, type ScheduleDraft, type ScheduleErrors, toDraft } from './schedule-draft.ts'
import { ScopeFields } from './scope-fields.tsx'

interface Props {
  readonly store: RefreshesStore
  /** That which is changed; null: a new one. */
  readonly schedule: WireSchedule | null
  readonly onClose: () => void
}

const longestName = 80
const idPrefix = 'schedule-'

/** A schedule as somebody wants it. What was typed stays until it is kept. */
export const ScheduleDialog = ({ store, schedule, onClose }: Props) => {
  const draft = useSignal(schedule === null ? newDraft : toDraft(schedule))
  const problem = useSignal<ScheduleProblem | null>(null)
  const isSaving = useSignal(false)
  const name = useRef<HTMLElementTagNameMap['s-text-field']>(null)
  // Once the dialog has opened, which gives the focus to its button.
  useEffect(() => {
    const frame = requestAnimationFrame(() => name.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const errors: ScheduleErrors = problem.value?.errors ?? {}
  const change = (changes: Partial<ScheduleDraft>, part: keyof ScheduleErrors) => {
    draft.value = { ...draft.value, ...changes }
    if (problem.value === null) return
    const { [part]: _before, ...others } = problem.value.errors
    problem.value = { ...problem.value, errors: others }
  }
  const save = async (): Promise<boolean> => {
    isSaving.value = true
    problem.value = await store.save(draft.value, schedule)
    isSaving.value = false
    if (problem.value === null) return true
    focusFirstError(idPrefix)
    return false
  }
  const close = () => {
    onClose()
    // What led here may be gone: the empty list's button is, once there is a schedule.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusScreen()
    })
  }
  const fields = { schedule, draft: draft.value, errors, change }
  return (
    <Dialog
      heading={
        schedule === null ? say('schedule.form.add') : say('schedule.form.change', { name: schedule.name })
      }
      confirm={{
        label: say(schedule === null ? 'schedule.form.save.add' : 'schedule.form.save.change'),
        loading: isSaving.value,
        onConfirm: save,
      }}
      onClose={close}
    >
      <div class="schedule-form">
        {problem.value !== null && problem.value.text !== null && (
          <div role="alert">
            <s-banner tone="critical" heading={say('schedule.form.problem')}>
              {problem.value.text}
            </s-banner>
          </div>
        )}
        <s-text-field
          ref={name}
          id="schedule-name"
          label={say('schedule.form.name')}
          placeholder={say('schedule.form.name.hint')}
          maxLength={longestName}
          value={draft.value.name}
          error={errors.name ?? ''}
          onInput={({ currentTarget }) => change({ name: currentTarget.value }, 'name')}
        />
        <CadenceFields {...fields} />
        <ScopeFields {...fields} store={store} />
        <s-money-field
          id="schedule-capMicros"
          label={say('schedule.form.cap')}
          details={say('schedule.form.cap.details')}
          currencyCode="USD"
          value={draft.value.capUsd}
          error={errors.capMicros ?? ''}
          onInput={({ currentTarget }) => change({ capUsd: currentTarget.value }, 'capMicros')}
        />
      </div>
    </Dialog>
  )
}
