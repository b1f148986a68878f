import { gid } from '../model/gid.ts'
import type { OptionRecord } from '../model/product-record.ts'
import type { SelectedOptionRecord, VariantRecord } from '../model/variant-record.ts'

interface VariantSeed {
  readonly productNumber: number
  readonly handle: string
  readonly options: readonly OptionRecord[]
  readonly createdAt: string
}

/** Every combination of the options' values, the last option changing fastest. */
export const seedVariants = ({ productNumber, handle, options, createdAt }: VariantSeed): VariantRecord[] =>
  combine(options).map((selected, index) => ({
    __typename: 'ProductVariant',
    id: gid('ProductVariant', productNumber * 10_000 + index + 1),
    productId: gid('Product', productNumber),
    title: selected.map(({ value }) => value.name).join(' / '),
    sku: `${handle}-${index + 1}`.toUpperCase(),
    position: index + 1,
    selected,
    createdAt,
    updatedAt: createdAt,
    mediaId: undefined,
  }))

const combine = (options: readonly OptionRecord[]): SelectedOptionRecord[][] =>
  options.reduce<SelectedOptionRecord[][]>(
    (rows, { name, values }) => rows.flatMap((row) => values.map((value) => [...row, { name, value }])),
    [[]],
  )
