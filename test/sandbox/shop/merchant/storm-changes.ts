import sharp from 'sharp'
import type { Shop } from '../model/shop.ts'
import type { PictureEdits } from './edit-pictures.ts'
import type { ProductEdits } from './edit-products.ts'
import type { VariantEdits } from './edit-variants.ts'

export type Edits = PictureEdits & VariantEdits & ProductEdits

/** One draw of a storm. */
interface Draw {
  readonly shop: Shop
  readonly edits: Edits
  /** The product that it strikes. */
  readonly productId: string
  pick<Thing>(things: readonly Thing[]): Thing | undefined
  /** A name that was never used before, the same for the same seed. */
  readonly newName: string
}

/** Makes the change and says on what, or answers undefined where there is nothing to make it on. */
type Change = (draw: Draw) => Promise<string | undefined> | string | undefined

/** Everything that somebody else may do to a product. */
export const stormChanges = {
  'replace a picture': async (draw) => {
    const mediaId = draw.pick(mediaIdsOf(draw))
    return mediaId && draw.edits.replaceMedia(draw.productId, mediaId, await newPicture(draw))
  },
  'change a source': async (draw) => {
    const mediaId = draw.pick(mediaIdsOf(draw))
    if (mediaId) await draw.edits.changeSource(mediaId, (await newPicture(draw)).bytes)
    return mediaId
  },
  'add a picture': async (draw) => draw.edits.addMedia(draw.productId, await newPicture(draw)),
  'change the picture of a variant': (draw) => {
    const variantId = draw.pick(variantIdsOf(draw))
    const mediaId = draw.pick(mediaIdsOf(draw))
    if (variantId && mediaId) draw.edits.replaceVariantMedia(variantId, mediaId)
    return mediaId && variantId
  },
  'detach a variant': (draw) => {
    const { variants } = draw.shop.state
    const variantId = draw.pick(variantIdsOf(draw).filter((id) => variants.get(id)?.mediaId))
    if (variantId) draw.edits.replaceVariantMedia(variantId, null)
    return variantId
  },
  'remove a picture': (draw) => {
    const mediaId = draw.pick(mediaIdsOf(draw))
    if (mediaId) draw.edits.removeMedia(draw.productId, mediaId)
    return mediaId
  },
  'delete a file': (draw) => {
    const mediaId = draw.pick(mediaIdsOf(draw))
    if (mediaId) draw.edits.deleteFile(mediaId)
    return mediaId
  },
  'reorder the gallery': (draw) => {
    const mediaId = draw.pick(mediaIdsOf(draw))
    if (mediaId) draw.edits.moveMedia(draw.productId, mediaId, 0)
    return mediaId
  },
  'reword a picture': (draw) => {
    const mediaId = draw.pick(mediaIdsOf(draw))
    if (mediaId) draw.edits.setAlt(mediaId, draw.newName)
    return mediaId
  },
  'rename an option value': (draw) => {
    const option = draw.pick(optionsOf(draw))
    const value = option && draw.pick(option.values)
    if (option && value)
      draw.edits.renameOptionValue(draw.productId, {
        option: option.name,
        from: value.name,
        to: draw.newName,
      })
    return value?.id
  },
  'add a variant': (draw) => {
    const [first, ...others] = optionsOf(draw)
    if (first === undefined) return undefined
    const rest = others.map(({ name, values }) => [name, draw.pick(values)?.name ?? draw.newName])
    return draw.edits.addVariant(draw.productId, { [first.name]: draw.newName, ...Object.fromEntries(rest) })
  },
  'remove a variant': (draw) => {
    const variantIds = variantIdsOf(draw)
    const variantId = variantIds.length > 1 ? draw.pick(variantIds) : undefined
    if (variantId) draw.edits.removeVariant(variantId)
    return variantId
  },
  'delete a product': (draw) => {
    draw.edits.deleteProduct(draw.productId)
    return draw.productId
  },
  'add a product': (draw) =>
    draw.edits.addProduct({
      handle: draw.newName,
      title: draw.newName,
      productType: 'Poster',
      vendor: 'Acme',
      tags: [],
      options: [],
      pictures: [],
    }),
  'sell a piece': (draw) => {
    draw.edits.placeOrder(draw.productId)
    return draw.productId
  },
} as const satisfies Record<string, Change>

const productOf = ({ shop, productId }: Draw) => shop.state.products.get(productId)
const mediaIdsOf = (draw: Draw) => productOf(draw)?.mediaIds ?? []
const variantIdsOf = (draw: Draw) => productOf(draw)?.variantIds ?? []
const optionsOf = (draw: Draw) => productOf(draw)?.options ?? []

const newPicture = async ({ newName, pick }: Draw) => {
  const background = pick(['#B03A2E', '#1F618D', '#117864', '#9A7D0A', '#5B2C6F']) ?? '#000000'
  const flat = sharp({ create: { width: 60, height: 40, channels: 3, background } })
  return { filename: `${newName}.jpg`, alt: newName, bytes: await flat.jpeg().toBuffer() }
}
