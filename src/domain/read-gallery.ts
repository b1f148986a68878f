import { type AppearanceKind, appearanceOptions } from './appearance-option.ts'
import { type Colorway, listColorways, pictureByColorway } from './colorway.ts'
import type { Media, Product } from './product.ts'
import { nameThing } from './thing.ts'

/** A product with what its pictures show. */
export interface Gallery {
  readonly product: Product
  readonly thing: string
  readonly kinds: ReadonlyMap<string, AppearanceKind>
  readonly colorways: readonly Colorway[]
  /** Those that have a picture of their own. */
  readonly pictured: readonly { readonly colorway: Colorway; readonly picture: Media }[]
}

/** @param named options that the merchant named as appearance */
export const readGallery = (product: Product, named: readonly string[] = []): Gallery => {
  const colorways = listColorways(product, named)
  const pictures = pictureByColorway(product, colorways)
  return {
    product,
    thing: nameThing(product),
    kinds: new Map(appearanceOptions(product.options, named).map(({ name, kind }) => [name, kind])),
    colorways,
    pictured: colorways.flatMap((colorway) => {
      const picture = pictures.get(colorway.key)
      return picture ? [{ colorway, picture }] : []
    }),
  }
}

export interface Start {
  readonly source: Media
  /** The colorway that the source shows, where that is known. */
  readonly shown: Colorway | undefined
}

/** The picture to start from, of another colorway than the one that is wanted where there is any, and what it shows. */
export const chooseStart = ({ product, kinds, pictured }: Gallery, colorway: Colorway): Start | undefined => {
  const looks = ({ values }: Colorway) =>
    JSON.stringify(values.filter(({ option }) => kinds.get(option) !== 'color'))
  const others = pictured.filter((other) => other.colorway.key !== colorway.key)
  const [first, second] = others
  const shown = second ? (others.find((other) => looks(other.colorway) === looks(colorway)) ?? first) : first
  const source = shown?.picture ?? product.media[0]
  return source && { source, shown: shown?.colorway }
}

/** The same from a picture that is named; undefined where the product does not have it. */
export const startFrom = (gallery: Gallery, mediaId: string, colorway: Colorway): Start | undefined => {
  const source = gallery.product.media.find(({ id }) => id === mediaId)
  return source && { source, shown: shownIn(gallery, source) ?? chooseStart(gallery, colorway)?.shown }
}

/**
 * The colorway that a picture shows, as far as the gallery tells: the one whose variants show it, else that of the
 * nearest picture before it, as galleries are sorted by colour.
 */
export const shownIn = ({ product, pictured }: Gallery, { id }: Media): Colorway | undefined => {
  for (let at = product.media.findIndex((media) => media.id === id); at >= 0; at--) {
    const { id: mediaId } = product.media[at]
    const shown = pictured.find(
      ({ colorway, picture }) => picture.id === mediaId || linksTo(colorway, mediaId),
    )
    if (shown) return shown.colorway
  }
  return undefined
}

const linksTo = ({ variants }: Colorway, mediaId: string): boolean =>
  variants.some((variant) => variant.mediaId === mediaId)

export const showsColorway = (gallery: Gallery, media: Media, { key }: Colorway): boolean =>
  shownIn(gallery, media)?.key === key
