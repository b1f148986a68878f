import type { BatchWishes } from '../domain/batch-wishes.ts'
import { listColorways } from '../domain/colorway.ts'
import { invalidInput, notFound } from '../domain/errors.ts'
import { foldText } from '../domain/fold-text.ts'
import type { Product } from '../domain/product.ts'
import type { CliHouse } from './cli-deps.ts'
import { findProducts } from './find-products.ts'
import type { WishOptions } from './wish-options.ts'

type Sources = Pick<CliHouse, 'shopId' | 'stores' | 'catalogs'>

/**
 * What the user typed as "product=colour" and "product=places".
 * @throws ColorwayError `not_found` for what the shop does not have, `invalid_input` for what cannot be read
 */
export const readWishes = async (
  sources: Sources,
  { colorways = [], angles = [], template }: Pick<WishOptions, 'colorways' | 'angles' | 'template'>,
): Promise<BatchWishes> => {
  const { appearanceOptions } = await sources.stores.forShop(sources.shopId).settings.get()
  const wanted: BatchWishes['colorways'][number][] = []
  for (const { product, text } of await readPairs(sources, '--colorways', colorways))
    wanted.push({ productId: product.id, keys: [findColorway(product, appearanceOptions, text)] })
  const further: BatchWishes['angles'][number][] = []
  for (const { product, text } of await readPairs(sources, '--angles', angles))
    further.push({ productId: product.id, mediaIds: findMedia(product, text) })
  return { colorways: wanted, angles: further, sources: [], template }
}

const readPairs = async (sources: Sources, option: string, pairs: readonly string[]) => {
  const read: { readonly product: Product; readonly text: string }[] = []
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) throw invalidInput(`${option} ${pair} names no product: write product=${pair}.`)
    const [id] = await findProducts(sources, [pair.slice(0, at)])
    const product = await sources.catalogs.forShop(sources.shopId).readProduct(id)
    if (!product) throw notFound(`The shop has no product “${pair.slice(0, at)}”.`)
    read.push({ product, text: pair.slice(at + 1) })
  }
  return read
}

const findColorway = (product: Product, named: readonly string[], label: string): string => {
  const colorways = listColorways(product, named)
  const found = colorways.find((colorway) => foldText(colorway.label) === foldText(label))
  if (found) return found.key
  const labels = colorways.map((colorway) => `“${colorway.label}”`).join(', ')
  throw notFound(`${product.title} has no colour “${label}”: it has ${labels || 'none'}.`)
}

const findMedia = ({ title, media }: Product, places: string): string[] =>
  places === 'all'
    ? media.map(({ id }) => id)
    : places.split(',').map((place) => {
        const found = /^\s*[1-9]\d*\s*$/.test(place) ? media[Number(place) - 1] : undefined
        if (!found)
          throw invalidInput(`${title} has no picture at place “${place}”: its gallery has ${media.length}.`)
        return found.id
      })
