import { useEffect, useRef } from 'preact/hooks'
import { nameOf } from '../shell/name-of.ts'
import { say } from '../texts/say.ts'
import { groups } from './activity-filter.ts'
import type { ActivityStore } from './activity-store.ts'

const typingPauseMs = 300
const machine = 'colorway'

/** Narrows the log: by what was done, by whom, to which product, between which days. */
export const ActivityFilters = ({ store }: { readonly store: ActivityStore }) => {
  const { group, by, product, from, to } = store.filter.value
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(typing.current), [])
  const searchFor = (text: string) => {
    clearTimeout(typing.current)
    typing.current = setTimeout(() => store.narrow({ product: text.trim() || null }), typingPauseMs)
  }
  const people = store.actors.value
  const known = by === null || by === machine || people.includes(by) ? people : [...people, by]
  return (
    <div class="filters filters-log">
      <div class="filters-search">
        <s-search-field
          label={say('activity.product')}
          placeholder={say('activity.product.hint')}
          value={product ?? ''}
          onInput={({ currentTarget }) => searchFor(currentTarget.value)}
        />
      </div>
      <s-select
        label={say('activity.what')}
        value={group ?? 'all'}
        onChange={({ currentTarget }) =>
          store.narrow({ group: groups.find((one) => one === currentTarget.value) ?? null })
        }
      >
        <s-option value="all">{say('activity.what.all')}</s-option>
        {groups.map((one) => (
          <s-option key={one} value={one}>
            {say(`activity.what.${one}`)}
          </s-option>
        ))}
      </s-select>
      <s-select
        label={say('activity.who')}
        value={by ?? 'all'}
        onChange={({ currentTarget }) =>
          store.narrow({ by: currentTarget.value === 'all' ? null : currentTarget.value })
        }
      >
        <s-option value="all">{say('activity.who.all')}</s-option>
        {known.map((person) => (
          <s-option key={person} value={person}>
            {nameOf(person)}
          </s-option>
        ))}
        <s-option value={machine}>{say('activity.who.machine')}</s-option>
      </s-select>
      <s-date-field
        label={say('activity.from')}
        value={from ?? ''}
        onChange={({ currentTarget }) => store.narrow({ from: currentTarget.value || null })}
      />
      <s-date-field
        label={say('activity.to')}
        value={to ?? ''}
        error={store.daysSwapped.value ? say('activity.swapped') : ''}
        onChange={({ currentTarget }) => store.narrow({ to: currentTarget.value || null })}
      />
    </div>
  )
}
