import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'
import type { BatchStore } from './batch-store.ts'
import { groupByNeed } from './group-edits.ts'

interface Props {
  readonly edits: WireBatch['edits']
  readonly store: BatchStore
}

/** Which edits to show, with their numbers: first what wants a person. */
export const EditFilter = ({ edits, store }: Props) => {
  const shown = store.group.value
  const counts = groupByNeed(edits)
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  // A group that has emptied stays as long as it is looked at.
  const isEmptied = shown !== null && counts.every(({ group }) => group !== shown)
  const choices = [{ group: null, count: all }, ...counts, ...(isEmptied ? [{ group: shown, count: 0 }] : [])]
  return (
    <fieldset class="edit-filter">
      <legend class="unseen">{say('edits.filter')}</legend>
      {choices.map(({ group, count }) => (
        <button
          key={group ?? 'all'}
          type="button"
          class="edit-filter-choice"
          aria-pressed={group === shown}
          onClick={() => store.show(group)}
        >
          {group !== null && <span class={`dot progress-part-${group}`} />}
          {say(`edits.filter.${group ?? 'all'}`, { count })}
        </button>
      ))}
    </fieldset>
  )
}
