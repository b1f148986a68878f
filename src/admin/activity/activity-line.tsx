import type { WireActivity } from '../../http/wire/wire-activity.ts'
import { nameOf } from '../shell/name-of.ts'
import { formatTime } from './format-time.ts'
import { tellActivity } from './tell-activity.ts'

/** One line of the log: who, what, and when; with the reason that was given. */
export const ActivityLine = ({ line }: { readonly line: WireActivity }) => {
  const { what, more } = tellActivity(line)
  return (
    <li class="activity-line">
      <time class="activity-time" dateTime={line.at}>
        {formatTime(line)}
      </time>
      <span class="activity-words">
        <span>
          <s-text type="strong">{nameOf(line.actor)}</s-text> {what}
        </span>
        {more.map((words) => (
          <span key={words} class="activity-more">
            {words}
          </span>
        ))}
      </span>
    </li>
  )
}
