import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireFilterValue } from '../../http/wire/wire-products.ts'
import { noteInAddress } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import { type ProductQuery, usualQuery, writeAddress } from './product-query.ts'
import type { ProductsStore } from './products-store.ts'

interface Props {
  readonly store: ProductsStore
  readonly query: ProductQuery
}

const pauseMs = 250

const narrowers = ['work', 'status', 'type', 'vendor', 'tag'] as const

/** Search and filters; what they are stands in the address. */
export const ProductFilters = ({ store, query }: Props) => {
  const isOpen = useSignal(narrowers.some((name) => query[name] !== ''))
  const set = (change: Partial<ProductQuery>) => noteInAddress(writeAddress({ ...query, ...change }))
  const isUnfolded = isOpen.value
  useEffect(() => {
    if (isUnfolded) store.readFilters()
  }, [store, isUnfolded])
  const values = store.filters.value
  const count = narrowers.filter((name) => query[name] !== '').length
  return (
    <search class="product-filters">
      <div class="product-filters-main">
        <Search query={query} set={set} />
        <s-select
          label={say('products.pictures')}
          labelAccessibilityVisibility="exclusive"
          value={query.pictures || 'all'}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget
            set({ pictures: value === 'missing' || value === 'complete' ? value : '' })
          }}
        >
          <s-option value="missing">{say('products.pictures.missing')}</s-option>
          <s-option value="complete">{say('products.pictures.complete')}</s-option>
          <s-option value="all">{say('products.pictures.all')}</s-option>
        </s-select>
        <s-button
          icon="filter"
          onClick={() => {
            isOpen.value = !isOpen.value
          }}
        >
          {count > 0 ? say('products.filters.count', { count }) : say('products.filters')}
        </s-button>
      </div>
      {isUnfolded && (
        <div class="product-filters-more">
          <s-select
            label={say('products.work')}
            value={query.work}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget
              set({ work: value === 'open' || value === 'none' ? value : '' })
            }}
          >
            <s-option value="">{say('products.any')}</s-option>
            <s-option value="none">{say('products.work.none')}</s-option>
            <s-option value="open">{say('products.work.open')}</s-option>
          </s-select>
          <s-select
            label={say('products.status')}
            value={query.status}
            onChange={({ currentTarget }) => set({ status: currentTarget.value })}
          >
            <s-option value="">{say('products.any')}</s-option>
            <s-option value="ACTIVE">{say('products.status.active')}</s-option>
            <s-option value="DRAFT">{say('products.status.draft')}</s-option>
            <s-option value="ARCHIVED">{say('products.status.archived')}</s-option>
          </s-select>
          <ValueSelect
            label={say('products.type')}
            value={query.type}
            values={values?.productTypes ?? []}
            onChange={(type) => set({ type })}
          />
          <ValueSelect
            label={say('products.vendor')}
            value={query.vendor}
            values={values?.vendors ?? []}
            onChange={(vendor) => set({ vendor })}
          />
          <ValueSelect
            label={say('products.tag')}
            value={query.tag}
            values={values?.tags ?? []}
            onChange={(tag) => set({ tag })}
          />
          <div class="product-filters-clear">
            <s-button
              variant="tertiary"
              disabled={count === 0}
              onClick={() => set({ ...usualQuery, search: query.search, pictures: query.pictures })}
            >
              {say('products.filters.clear')}
            </s-button>
          </div>
        </div>
      )}
    </search>
  )
}

interface SearchProps extends Pick<Props, 'query'> {
  readonly set: (change: Partial<ProductQuery>) => void
}

/** Asks only once the typing rests. What came into the address from elsewhere is shown, unless somebody is typing. */
const Search = ({ query, set }: SearchProps) => {
  const text = useSignal(query.search)
  const timer = useRef<number | null>(null)
  const latestSet = useRef(set)
  latestSet.current = set
  useEffect(() => {
    if (timer.current === null) text.value = query.search
  }, [query.search, text])
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
  return (
    <div class="product-search">
      <s-search-field
        label={say('products.search')}
        labelAccessibilityVisibility="exclusive"
        placeholder={say('products.search')}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value
          clearTimeout(timer.current ?? undefined)
          timer.current = window.setTimeout(() => {
            timer.current = null
            latestSet.current({ search: text.value.trim() })
          }, pauseMs)
        }}
      />
    </div>
  )
}

interface ValueProps {
  readonly label: string
  readonly value: string
  readonly values: readonly WireFilterValue[]
  readonly onChange: (value: string) => void
}

/** One of the values that products have. One that a link names is there, however rare it is. */
const ValueSelect = ({ label, value, values, onChange }: ValueProps) => (
  <s-select label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
    <s-option value="">{say('products.any')}</s-option>
    {value !== '' && !values.some((one) => one.value === value) && <s-option value={value}>{value}</s-option>}
    {values.map((one) => (
      <s-option key={one.value} value={one.value}>
        {say('products.value', { value: one.value, products: one.products })}
      </s-option>
    ))}
  </s-select>
)
