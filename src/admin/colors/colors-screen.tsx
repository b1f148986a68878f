import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { EmptyState } from '../shell/empty-state.tsx'
import { LoadFailed } from '../shell/load-failed.tsx'
import { navigate, noteInAddress } from '../shell/route.ts'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { ColorRow } from './color-row.tsx'
import type { ColorsFilter, ColorsStore } from './colors-store.ts'

interface Props {
  readonly store: ColorsStore
  /** What the address asks for. */
  readonly query: URLSearchParams
  readonly banner: ComponentChildren
}

const filters = [
  { only: null, key: 'all' },
  { only: 'unclear', key: 'unclear' },
  { only: 'own', key: 'own' },
] as const satisfies readonly { readonly only: ColorsFilter; readonly key: string }[]

/** Every colour name of the shop, and what it means: those first that nobody but the merchant can know. */
export const ColorsScreen = ({ store, query, banner }: Props) => {
  const asked = filters.find(({ only }) => only === query.get('only'))?.only ?? null
  useEffect(() => {
    if (asked === store.only.value) store.refresh()
    else store.setOnly(asked)
  }, [store, asked])
  return (
    <s-page heading={say('colors.heading')}>
      {banner}
      <s-section padding="none" accessibilityLabel={say('colors.heading')}>
        <div class="colors-head">
          <s-text color="subdued">{say('colors.text')}</s-text>
          <div class="colors-find">
            <fieldset class="colors-filters" aria-label={say('colors.filter')}>
              {filters.map(({ only, key }) => (
                <FilterButton key={key} only={only} label={key} store={store} />
              ))}
            </fieldset>
            <s-search-field
              label={say('colors.search')}
              labelAccessibilityVisibility="exclusive"
              placeholder={say('colors.search')}
              value={store.search.value}
              onInput={({ currentTarget }) => store.setSearch(currentTarget.value)}
            />
          </div>
        </div>
        <ColorList store={store} />
      </s-section>
    </s-page>
  )
}

interface FilterProps {
  readonly only: ColorsFilter
  readonly label: (typeof filters)[number]['key']
  readonly store: ColorsStore
}

const FilterButton = ({ only, label, store }: FilterProps) => {
  const isChosen = store.only.value === only
  return (
    <button
      type="button"
      class="colors-filter"
      aria-pressed={isChosen}
      onClick={() => noteInAddress(only === null ? '/colors' : `/colors?only=${only}`)}
    >
      {say(`colors.filter.${label}`, { count: store.counts.value?.[label] ?? '–' })}
    </button>
  )
}

const ColorList = ({ store }: { readonly store: ColorsStore }) => {
  const colors = store.colors.value
  if (colors === null)
    return store.failure.value ? (
      <LoadFailed failure={store.failure.value} onRetry={store.refresh} />
    ) : (
      <SkeletonRows count={8} pictured />
    )
  if (colors.length === 0) return <NoColors store={store} />
  return (
    <>
      <ul class="colors">
        {colors.map((color) => (
          <ColorRow key={color.name} color={color} store={store} />
        ))}
      </ul>
      {store.hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={store.loadMore}>
            {say('colors.more')}
          </s-button>
        </div>
      )}
    </>
  )
}

/** Nothing in the shop, nothing found, or nothing left to explain. */
const NoColors = ({ store }: { readonly store: ColorsStore }) => {
  if (store.search.value.trim() !== '')
    return (
      <EmptyState
        icon="search"
        heading={say('colors.none.found', { search: store.search.value.trim() })}
        text={say('colors.none.found.text')}
      >
        <s-button slot="primary-action" onClick={() => store.setSearch('')}>
          {say('colors.search.clear')}
        </s-button>
      </EmptyState>
    )
  if (store.only.value === 'unclear')
    return (
      <EmptyState
        icon="check-circle"
        heading={say('colors.none.unclear')}
        text={say('colors.none.unclear.text')}
      />
    )
  if (store.only.value === 'own')
    return <EmptyState icon="color" heading={say('colors.none.own')} text={say('colors.none.own.text')} />
  return (
    <EmptyState icon="color" heading={say('colors.none')} text={say('colors.none.text')}>
      <s-button slot="primary-action" onClick={() => navigate('/products')}>
        {say('colors.none.action')}
      </s-button>
    </EmptyState>
  )
}
