import { useEffect, useRef } from 'preact/hooks'
import { nameOf } from '../shell/name-of.ts'
import { say } from '../texts/say.ts'
import { type PublishedFilter, shows } from './published-filter.ts'
import { keyOf, type PublishedStore } from './published-store.ts'

const typingPauseMs = 300

/** Narrows the list: by words of the product's title, by where pictures stand, by who published them, by batch. */
export const PublishedFilters = ({ store }: { readonly store: PublishedStore }) => {
  const { show, search, by, batch } = store.filter.value
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(typing.current), [])
  const searchFor = (text: string) => {
    clearTimeout(typing.current)
    typing.current = setTimeout(() => store.narrow({ search: text.trim() || null }), typingPauseMs)
  }
  const people = store.publishers.value
  const known = by === null || people.includes(by) ? people : [...people, by]
  return (
    <div class="filters">
      <div class="filters-search">
        <s-search-field
          label={say('published.search')}
          labelAccessibilityVisibility="exclusive"
          placeholder={say('published.search')}
          value={search ?? ''}
          onInput={({ currentTarget }) => searchFor(currentTarget.value)}
        />
      </div>
      <s-select
        label={say('published.show')}
        labelAccessibilityVisibility="exclusive"
        value={show ?? 'all'}
        onChange={({ currentTarget }) =>
          store.narrow({ show: shows.find((one) => one === currentTarget.value) ?? null })
        }
      >
        <s-option value="all">{say('published.show.all')}</s-option>
        {shows.map((one) => (
          <s-option key={one} value={one}>
            {one === 'attention' && store.attention.value > 0
              ? say('published.show.attention.count', { count: store.attention.value })
              : say(`published.show.${one}`)}
          </s-option>
        ))}
      </s-select>
      <s-select
        label={say('published.by')}
        labelAccessibilityVisibility="exclusive"
        value={by ?? 'all'}
        onChange={({ currentTarget }) =>
          store.narrow({ by: currentTarget.value === 'all' ? null : currentTarget.value })
        }
      >
        <s-option value="all">{say('published.by.all')}</s-option>
        {known.map((person) => (
          <s-option key={person} value={person}>
            {nameOf(person)}
          </s-option>
        ))}
      </s-select>
      {batch !== null && <BatchFilter store={store} batch={batch} />}
    </div>
  )
}

interface BatchProps {
  readonly store: PublishedStore
  readonly batch: NonNullable<PublishedFilter['batch']>
}

/** Says that only one batch is shown, and takes all of it back or puts it live again. */
const BatchFilter = ({ store, batch }: BatchProps) => (
  <div class="published-batch">
    <s-chip removable onRemove={() => store.narrow({ batch: null })}>
      {say('published.batch')}
    </s-chip>
    <span class="published-batch-actions">
      {(['undo', 'redo'] as const).map((way) => (
        <s-button
          key={way}
          variant="tertiary"
          loading={store.busy.value.has(keyOf(way, { batch }))}
          onClick={() => store.ask(way, { batch })}
        >
          {say(`published.${way}.batch`)}
        </s-button>
      ))}
    </span>
  </div>
)
