import type { Colorway } from '../colorway.ts'
import { foldText } from '../fold-text.ts'
import { nearestTexts } from '../nearest-texts.ts'
import type { CsvField } from './csv-field.ts'
import { type KnownProduct, valuesKey } from './known-product.ts'
import type { RowReading } from './read-row.ts'
import type { RowProblem } from './row-problem.ts'

interface FieldProblem extends Omit<RowProblem, 'column'> {
  readonly field?: CsvField
}

type Found =
  | { readonly kind: 'found'; readonly colorways: readonly Colorway[] }
  | { readonly kind: 'error' | 'note'; readonly problem: FieldProblem }

type Wanted = Extract<RowReading, { kind: 'order' | 'variant' }>

/** The colorways of its product that a row means: the one of a variant, the one that it names, or all. */
export const findColorways = (reading: Wanted, known: KnownProduct): Found => {
  const { product, gallery, mixedOption } = known
  if (mixedOption !== undefined)
    return fail({
      code: 'no-colorway',
      message: `The option ${mixedOption} of ${product.title} mixes colours and sizes: its values stand for no one look.`,
      suggestion: 'Give the product an option for the colour and one for the size.',
    })
  if (gallery.colorways.length === 0)
    return {
      kind: reading.kind === 'variant' ? 'note' : 'error',
      problem: {
        code: 'no-colorway',
        message: `${product.title} has no option for a colour, material or pattern.`,
        suggestion: 'Name the option that stands for looks in the settings.',
      },
    }
  if (reading.kind === 'variant') return findOfExport(reading, known)
  const named = findOfVariant(reading, known)
  if (named?.kind === 'error' || reading.order.look === undefined)
    return named ?? { kind: 'found', colorways: gallery.colorways }
  const found = findByLook(reading.order.look, known)
  if (named?.kind !== 'found' || found.kind !== 'found') return found
  return named.colorways[0] === found.colorways[0]
    ? found
    : fail({
        code: 'unknown-colorway',
        field: 'optionValue',
        value: reading.order.look,
        message: `The variant that the row names is ${named.colorways[0].label}.`,
        suggestion: 'Leave one of the two cells empty.',
      })
}

/** By the variant that the row names; undefined where it names none. */
const findOfVariant = ({ keys }: Wanted, { byVariant, bySku, product }: KnownProduct): Found | undefined => {
  const { variantId, sku } = keys
  if (variantId === undefined && sku === undefined) return undefined
  const ids = variantId === undefined ? (bySku.get(sku ?? '') ?? []) : [variantIdOf(variantId)]
  const colorways: Colorway[] = []
  for (const id of ids) {
    const colorway = byVariant.get(id)
    if (colorway && !colorways.includes(colorway)) colorways.push(colorway)
  }
  if (colorways.length === 1) return { kind: 'found', colorways }
  const named =
    variantId === undefined
      ? { field: 'sku' as const, value: sku }
      : { field: 'variantId' as const, value: variantId }
  return fail(
    colorways.length === 0
      ? {
          code: 'unknown-product',
          ...named,
          message: `${product.title} has no such variant.`,
          suggestion: 'Leave the cell empty and write the option value.',
        }
      : {
          code: 'ambiguous-product',
          ...named,
          message: `${product.title} has variants of several colours with this SKU: ${colorways.map(({ label }) => label).join(', ')}.`,
          suggestion: 'Write the option value besides.',
        },
  )
}

/** By its option values; where the shop has these no more, by its id or SKU. */
const findOfExport = (reading: Extract<Wanted, { kind: 'variant' }>, known: KnownProduct): Found => {
  const values = reading.values.filter((value) => value !== '')
  const id = known.byValues.get(valuesKey(values))
  const colorway = id === undefined ? undefined : known.byVariant.get(id)
  if (colorway) return { kind: 'found', colorways: [colorway] }
  const named = findOfVariant(reading, known)
  if (named?.kind === 'found') return named
  return fail({
    code: 'unknown-colorway',
    field: 'option1',
    value: values.join(' / '),
    message: `${known.product.title} has no variant ${values.join(' / ')}.`,
    suggestion: 'Import the file into the shop first, or take the row out.',
  })
}

export const variantIdOf = (text: string): string =>
  /^\d+$/.test(text) ? `gid://shopify/ProductVariant/${text}` : text

const findByLook = (look: string, { byLabel, byValue, gallery, product }: KnownProduct): Found => {
  const folded = foldText(look)
  const exact = byLabel.get(folded) ?? byLabel.get(foldText(look.replaceAll(/\s*[/|]\s*/g, ' / ')))
  if (exact) return { kind: 'found', colorways: [exact] }
  const found = byValue.get(folded) ?? []
  if (found.length === 1) return { kind: 'found', colorways: found }
  const labels = gallery.colorways.map(({ label }) => label)
  if (found.length > 1)
    return fail({
      code: 'unknown-colorway',
      field: 'optionValue',
      value: look,
      message: `${product.title} has several looks with ${look}: ${found.map(({ label }) => label).join(', ')}.`,
      suggestion: `Write the whole one, such as “${found[0].label}”.`,
    })
  const near = nearestTexts(look, labels, 3)
  return fail({
    code: 'unknown-colorway',
    field: 'optionValue',
    value: look,
    message: `${product.title} has no colour “${look}”.`,
    suggestion:
      near.length > 0
        ? `Did you mean ${near.join(', ')}?`
        : `It has ${labels.slice(0, 6).join(', ')}${labels.length > 6 ? ' …' : ''}.`,
  })
}

const fail = (problem: FieldProblem): Found => ({ kind: 'error', problem })
