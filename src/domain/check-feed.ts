import type { DigitalSourceType } from './digital-source.ts'
import type { SelectedOption } from './product.ts'

/** Google Merchant Center takes no smaller pictures from 2027-01-31 on. */
export const leastSidePx = 500
/** What it advises. */
export const advisedSidePx = 1_500

/** What is known of a picture that is live, and of the product as the shop showed it last. */
export interface LivePicture {
  readonly mediaId: string | undefined
  readonly widthPx: number
  readonly heightPx: number
  /** As it was written. */
  readonly altText: string
  /** What the file says of how it came to be; undefined: it was made before that was noted. */
  readonly digitalSource: DigitalSourceType | undefined
  /** Of the variants that are to show it; undefined: it stands in the gallery only, or another took its place. */
  readonly colorwayValues: readonly SelectedOption[] | undefined
}

/** A product as the shop showed it last, as far as feeds look at it. */
export interface ShownProduct {
  readonly media: readonly { readonly id: string; readonly url: string; readonly altText: string }[]
  readonly variants: readonly {
    readonly id: string
    readonly title: string
    readonly selected: readonly SelectedOption[]
    readonly mediaId: string | undefined
  }[]
}

/** `problem` wants a person; `advice` is worth knowing; `unknown` could not be looked at. */
export type FeedMark = 'pass' | 'advice' | 'problem' | 'unknown'

export interface FeedCheck {
  readonly size: FeedMark
  /** The shorter side. */
  readonly sidePx: number
  readonly links: FeedMark
  /** How many of the colorway's variants show the picture. */
  readonly linked: number
  readonly variants: number
  /** Titles of those that show another one, or none. */
  readonly unlinked: readonly string[]
  readonly label: FeedMark
  readonly altText: FeedMark
}

/** Whether search engines and shopping feeds will take a colorway's picture as it is live; undefined `shown`: the product is not known. */
export const checkFeed = (picture: LivePicture, shown: ShownProduct | undefined): FeedCheck => {
  const { mediaId, widthPx, heightPx, altText, digitalSource, colorwayValues } = picture
  const sidePx = Math.min(widthPx, heightPx)
  const targets =
    shown && colorwayValues ? shown.variants.filter(({ selected }) => isOf(selected, colorwayValues)) : []
  const unlinked = targets.filter((variant) => variant.mediaId !== mediaId)
  const shownAltText = shown?.media.find(({ id }) => id === mediaId)?.altText ?? altText
  return {
    size: sidePx < leastSidePx ? 'problem' : sidePx < advisedSidePx ? 'advice' : 'pass',
    sidePx,
    links: targets.length === 0 ? 'unknown' : unlinked.length > 0 ? 'problem' : 'pass',
    linked: targets.length - unlinked.length,
    variants: targets.length,
    unlinked: unlinked.map(({ title }) => title),
    label: digitalSource === undefined ? 'unknown' : 'pass',
    altText: shownAltText.trim() === '' ? 'problem' : 'pass',
  }
}

const isOf = (selected: readonly SelectedOption[], values: readonly SelectedOption[]): boolean =>
  values.every(({ option, value }) => selected.some((one) => one.option === option && one.value === value))

/** Whether a person should look at it. */
export const needsAttention = ({ size, links, label, altText }: FeedCheck): boolean =>
  [size, links, label, altText].includes('problem')
