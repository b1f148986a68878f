import type { CsvField } from './csv-field.ts'
import { variantIdOf } from './find-colorways.ts'
import type { KnownProduct } from './known-product.ts'
import type { ProductKeys } from './row-order.ts'
import type { RowProblem } from './row-problem.ts'

/** Finds products of the shop by what rows name. */
export interface ProductIndex {
  readonly byId: (productId: string) => KnownProduct | undefined
  readonly byHandle: (handle: string) => KnownProduct | undefined
  readonly byVariantId: (variantId: string) => KnownProduct | undefined
  readonly bySku: (sku: string) => readonly KnownProduct[]
}

export type ProductChoice =
  | { readonly kind: 'found'; readonly known: KnownProduct }
  | { readonly kind: 'error'; readonly problem: RowProblem }

/** The product that a row names. Where it names it in several ways, these have to agree. */
export const chooseProduct = (
  keys: ProductKeys,
  index: ProductIndex,
  headerOf: (field: CsvField) => string | undefined,
): ProductChoice => {
  const { variantId, sku, productId, handle } = keys
  const found: {
    readonly field: CsvField
    readonly value: string
    readonly known: readonly KnownProduct[]
  }[] = []
  if (productId !== undefined)
    found.push({ field: 'productId', value: productId, known: one(index.byId(productIdOf(productId))) })
  if (handle !== undefined)
    found.push({ field: 'handle', value: handle, known: one(findHandle(handle, index)) })
  if (variantId !== undefined)
    found.push({
      field: 'variantId',
      value: variantId,
      known: one(index.byVariantId(variantIdOf(variantId))),
    })
  // A SKU is looked for among a product's own where the row names that.
  if (sku !== undefined && found.length === 0)
    found.push({ field: 'sku', value: sku, known: index.bySku(sku) })
  for (const { field, value, known } of found)
    if (known.length === 0)
      return fail({
        code: field === 'handle' ? 'unknown-handle' : 'unknown-product',
        column: headerOf(field),
        value,
        message: `The shop has ${whatIs[field]} “${value}”.`,
        suggestion: 'Correct it, or import the product into the shop first.',
      })
  const [first] = found
  if (first.known.length > 1)
    return fail({
      code: 'ambiguous-product',
      column: headerOf(first.field),
      value: first.value,
      message: `Several products have a variant with this SKU: ${titlesOf(first.known)}.`,
      suggestion: 'Add a column with the product’s handle.',
    })
  const other = found.find(({ known }) => known[0].product.id !== first.known[0].product.id)
  return other
    ? fail({
        code: 'ambiguous-product',
        column: headerOf(other.field),
        value: other.value,
        message: `The row names two products: ${titlesOf([first.known[0], other.known[0]])}.`,
        suggestion: 'Leave one of the two cells empty.',
      })
    : { kind: 'found', known: first.known[0] }
}

const whatIs: Readonly<Partial<Record<CsvField, string>>> = {
  productId: 'no product with the id',
  handle: 'no product with the handle',
  variantId: 'no variant with the id',
  sku: 'no variant with the SKU',
}

const one = (known: KnownProduct | undefined): readonly KnownProduct[] => (known ? [known] : [])

/** Handles are lower case, and people write them as they write titles. */
const findHandle = (handle: string, { byHandle }: ProductIndex): KnownProduct | undefined =>
  byHandle(handle) ?? byHandle(handle.toLowerCase())

const titlesOf = (known: readonly KnownProduct[]): string =>
  known
    .slice(0, 3)
    .map(({ product }) => `“${product.title}”`)
    .join(', ')

/** "gid://shopify/Product/123", or only its number. */
export const productIdOf = (text: string): string =>
  /^\d+$/.test(text) ? `gid://shopify/Product/${text}` : text

const fail = (problem: RowProblem): ProductChoice => ({ kind: 'error', problem })
