import type { Product, SelectedOption } from '../product.ts'
import type { PictureToHave } from './write-picture-rows.ts'

/** A finished picture of a colorway, and what its edit knew when it was planned. */
export interface ColorwayPicture {
  readonly colorwayValues: readonly SelectedOption[]
  /** 0 for the lead angle, which the variants show. */
  readonly angle: number
  /** What each variant showed then. */
  readonly variantMedia: Readonly<Record<string, string | null>>
  /** Its file in the shop, where it was published. */
  readonly mediaId: string | undefined
  readonly altText: string
}

/**
 * The picture as the product is to have it, under this address. It goes to the colorway's variants that show it
 * already, or that show what they did when it was planned: what a person chose since is left alone.
 */
export const placePicture = (product: Product, picture: ColorwayPicture, url: string): PictureToHave => {
  const { colorwayValues, angle, variantMedia, mediaId, altText } = picture
  const variants =
    angle > 0 ? [] : product.variants.filter(({ selected }) => hasAll(selected, colorwayValues))
  const takers = variants.filter(
    ({ id, mediaId: shown }) =>
      (shown ?? null) === (variantMedia[id] ?? null) || (mediaId !== undefined && shown === mediaId),
  )
  return { url, altText, variantIds: takers.map(({ id }) => id) }
}

const hasAll = (selected: readonly SelectedOption[], wanted: readonly SelectedOption[]): boolean =>
  wanted.every(({ option, value }) => selected.some((one) => one.option === option && one.value === value))

/** Whether the address of each picture that a variant shows is known; a file without it would take it off. */
export const knowsItsPictures = ({ variants, media }: Product): boolean => {
  const known = new Set(media.map(({ id }) => id))
  return variants.every(({ mediaId }) => mediaId === undefined || known.has(mediaId))
}
