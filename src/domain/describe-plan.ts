import type { ColorFamily } from './find-color-families.ts'

/** What was noticed while a batch was planned, by title of the product. */
export interface PlanFindings {
  /** What was asked for and cannot be, a sentence each. */
  readonly unmet: readonly string[]
  readonly withoutPicture: readonly string[]
  readonly mixed: readonly { readonly title: string; readonly option: string }[]
  readonly families: readonly ColorFamily[]
  /** Names of values whose swatch's picture could not be read. */
  readonly unreadSwatches: readonly string[]
  /** Whether the shop keeps its entries for colours and patterns from us. */
  readonly colorPatternsDenied: boolean
}

const shownCount = 5

/** The note of a batch's quote: what the merchant should know and can do; undefined where there is nothing. */
export const describePlan = (findings: PlanFindings): string | undefined => {
  const { unmet, withoutPicture, mixed, families, unreadSwatches, colorPatternsDenied } = findings
  const notes = [
    unmet.length > 0 && tellSome(unmet),
    withoutPicture.length > 0 &&
      `Without any picture to start from: ${listSome(withoutPicture)}. Add one to each, and plan again.`,
    mixed.length > 0 &&
      `Colour and size share one option: ${listSome(mixed.map(({ title, option }) => `${title} (“${option}”)`))}. Split it into an option for each in the shop, and plan again.`,
    families.length > 0 &&
      `One product for each colour: ${listSome(families.map(nameFamily))}. Colorway fills the colours of one product: make each of these one product with a colour option, or leave them as they are.`,
    unreadSwatches.length > 0 &&
      `Swatch pictures that could not be read: ${listSome(unreadSwatches)}. Their colours were taken from elsewhere; give the values a swatch colour to be sure.`,
    colorPatternsDenied &&
      'The shop’s entries for colours and patterns were not read: grant Colorway the permission read_metaobjects.',
  ].filter((note) => note !== false)
  return notes.length > 0 ? notes.join(' ') : undefined
}

const tellSome = (sentences: readonly string[]): string =>
  [
    ...sentences.slice(0, shownCount),
    ...(sentences.length > shownCount ? [`So it is with ${sentences.length - shownCount} more.`] : []),
  ].join(' ')

const nameFamily = ({ title, members }: ColorFamily): string =>
  `${title} (${listSome(members.map(({ color }) => color))})`

const listSome = (names: readonly string[]): string =>
  names.length > shownCount
    ? `${names.slice(0, shownCount).join(', ')} and ${names.length - shownCount} more`
    : names.join(', ')
