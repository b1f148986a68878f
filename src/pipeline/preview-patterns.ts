import { listColorways } from '../domain/colorway.ts'
import { previewSettings, type ShopSettings, usualSettings } from '../domain/shop-settings.ts'
import { nameThing } from '../domain/thing.ts'
import type { Stores } from '../ports/stores.ts'

export interface PatternPreview {
  readonly productTitle: string
  readonly altText: string
  readonly filename: string
}

/** Enough that one of them comes in colours, in most catalogues. */
const looksAt = 20

/** What patterns make of a product of the shop, or of one that we made up where it has none in colours. */
export const previewPatterns = async (
  { stores }: { readonly stores: Stores },
  shopId: string,
  patterns: Partial<ShopSettings>,
): Promise<PatternPreview> => {
  const { mirror, settings } = stores.forShop(shopId)
  const current = await settings.get()
  const { rows } = await mirror.listProducts({ limit: looksAt })
  const words = rows.flatMap((product) => {
    const colorway = listColorways(product, current.appearanceOptions).at(-1)
    const { title, handle } = product
    return colorway ? [{ product: title, handle, color: colorway.label, thing: nameThing(product) }] : []
  })
  const [sample = { product: 'Classic Tee', handle: 'classic-tee', color: 'Navy', thing: 't-shirt' }] = words
  const preview = previewSettings({ ...usualSettings, ...patterns }, sample)
  return { ...preview, productTitle: sample.product }
}
