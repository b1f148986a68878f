import type { WireRefresh } from '../../http/wire/wire-schedules.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { nameOf } from '../shell/name-of.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'
import { refreshTones } from './refresh-tones.ts'
import { tellRefresh } from './tell-refresh.ts'

/** One run: of what, when and why, what it found, and what came of it. */
export const RefreshItem = ({ run }: { readonly run: WireRefresh }) => {
  const { state, name, scheduleId, batchId } = run
  return (
    <li class="refresh">
      <span class="refresh-words">
        <span class="refresh-name">{scheduleId === null ? say('refresh.single') : name}</span>
        <span class="refresh-note">{tellCause(run)}</span>
      </span>
      <span class="refresh-words">
        <Outcome run={run} />
        {batchId !== null && (
          <ScreenLink href={`/batches?batch=${batchId}`}>{say('refresh.batch')}</ScreenLink>
        )}
      </span>
      <span class="refresh-state">
        <s-badge tone={refreshTones[state]}>{say(`refresh.state.${state}`)}</s-badge>
      </span>
    </li>
  )
}

const tellCause = ({ cause, dueAt, requestedBy }: WireRefresh): string => {
  const when = formatMoment(dueAt)
  return cause === 'schedule'
    ? say('refresh.by.schedule', { when })
    : say('refresh.by.person', { when, who: nameOf(requestedBy) })
}

const Outcome = ({ run: { state, reason, summary } }: { readonly run: WireRefresh }) => {
  if (state === 'failed') return <span class="refresh-reason">{reason}</span>
  if (state === 'planned') return <span>{say('refresh.work.planned')}</span>
  if (state !== 'done') return <AtWork words={say(`refresh.work.${state}`)} />
  if (summary === null) return null
  const { found, notes } = tellRefresh(summary)
  return (
    <>
      <span>{found}</span>
      {notes.map((note) => (
        <span key={note} class="refresh-note">
          {note}
        </span>
      ))}
    </>
  )
}

const AtWork = ({ words }: { readonly words: string }) => (
  <>
    <span>{words}</span>
    <s-progress accessibilityLabel={words} />
  </>
)
