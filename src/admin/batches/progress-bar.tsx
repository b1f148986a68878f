import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'
import { groupEdits } from './group-edits.ts'

/** How far a batch is: one stripe for each group of edits, and the same counts in words. */
export const ProgressBar = ({ edits }: { readonly edits: WireBatch['edits'] }) => {
  const counts = groupEdits(edits)
  if (counts.length === 0) return null
  const inWords = counts.map(({ group, count }) => say(`progress.${group}`, { count })).join(', ')
  return (
    <div class="progress">
      <div class="progress-bar" role="img" aria-label={`${say('batch.progress')}: ${inWords}`}>
        {counts.map(({ group, count }) => (
          <span key={group} class={`progress-part progress-part-${group}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="progress-legend" aria-hidden="true">
        {counts.map(({ group, count }) => (
          <li key={group}>
            <span class={`dot progress-part-${group}`} />
            {say(`progress.${group}`, { count })}
          </li>
        ))}
      </ul>
    </div>
  )
}
