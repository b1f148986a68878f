/** Where a target colour came from, from the first to be asked to the last; an order is what a row of a file says. */
export const targetOrigins = ['order', 'swatch', 'swatch-image', 'metaobject', 'dictionary', 'name'] as const
export type TargetOrigin = (typeof targetOrigins)[number]

/** What is known of the colour to aim at. Everything but a colour stands for "ask, do not guess". */
export type ColorResolution =
  | { readonly kind: 'color'; readonly hex: string; readonly origin: TargetOrigin }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'two-colored'; readonly origin: TargetOrigin }
  | { readonly kind: 'pattern'; readonly origin: TargetOrigin }
  | { readonly kind: 'unknown' }

/** Whether it says that the thing has more than one colour. */
export const isManyColored = ({ kind }: ColorResolution): boolean =>
  kind === 'two-colored' || kind === 'pattern'
