import type { WireProductFilter } from '../../http/wire/wire-products.ts'

/** What the list of products shows, as the address says. '' does not narrow it. */
export interface ProductQuery {
  readonly search: string
  readonly pictures: 'missing' | 'complete' | ''
  readonly work: 'open' | 'none' | ''
  readonly status: string
  readonly type: string
  readonly vendor: string
  readonly tag: string
}

export const usualQuery: ProductQuery = {
  search: '',
  pictures: 'missing',
  work: '',
  status: '',
  type: '',
  vendor: '',
  tag: '',
}

const oneOf = <Choice extends string>(text: string | null, choices: readonly Choice[]): Choice | '' =>
  choices.find((choice) => choice === text) ?? ''

/** All products, whether pictures are missing or not, are asked for by `pictures=all`. */
export const readQuery = (address: URLSearchParams): ProductQuery => {
  const text = (name: string) => address.get(name) ?? ''
  return {
    search: text('search'),
    pictures: address.has('pictures') ? oneOf(address.get('pictures'), ['missing', 'complete']) : 'missing',
    work: oneOf(address.get('work'), ['open', 'none']),
    status: text('status'),
    type: text('type'),
    vendor: text('vendor'),
    tag: text('tag'),
  }
}

/** The path of the screen that shows it. */
export const writeAddress = ({ pictures, ...others }: ProductQuery): string => {
  const given = Object.entries(others).filter(([, value]) => value !== '')
  if (pictures !== usualQuery.pictures) given.push(['pictures', pictures || 'all'])
  return given.length === 0 ? '/products' : `/products?${new URLSearchParams(given)}`
}

/** The same for a batch of all that match. */
export const toFilter = ({
  search,
  pictures,
  work,
  status,
  type,
  vendor,
  tag,
}: ProductQuery): WireProductFilter => ({
  ...(search !== '' && { search }),
  ...(pictures !== '' && { lacking: pictures === 'missing' }),
  ...(work !== '' && { inWork: work === 'open' }),
  ...(status !== '' && { status }),
  ...(type !== '' && { productType: type }),
  ...(vendor !== '' && { vendor }),
  ...(tag !== '' && { tag }),
})

export const isUsual = (query: ProductQuery): boolean => writeAddress(query) === writeAddress(usualQuery)
