/** What is wanted of an edit otherwise than usual. */
export interface EditWish {
  /** What the colour is called in the prompt, instead of the option value. */
  readonly targetName?: string | undefined
  /** "#RRGGBB" */
  readonly targetHex?: string | undefined
  /** The name of one of the shop's prompts. */
  readonly template?: string | undefined
  /** A prompt of its own, with the holes that those of the shop may have. */
  readonly prompt?: string | undefined
  readonly thing?: string | undefined
  /** As it stands beside the picture in the shop, instead of what the shop's pattern says. */
  readonly altText?: string | undefined
}

/** The picture to start from: one of the product's own, or any at an address. */
export type OrderSource =
  | { readonly kind: 'media'; readonly mediaId: string }
  | { readonly kind: 'url'; readonly url: string }

/** One edit as somebody asked for it. */
export interface EditOrder {
  readonly colorwayKey: string
  /** undefined: chosen as usual. */
  readonly source: OrderSource | undefined
  /** A further angle goes to the gallery only. */
  readonly isFurther: boolean
  /** Nothing is made where the colorway has a picture by now; else that is replaced. */
  readonly onlyMissing: boolean
  readonly wish: EditWish
}

/** What was asked for, apart from the colorway: the same text where the same was. */
export const orderKeyOf = ({ source, isFurther, onlyMissing, wish }: EditOrder): string =>
  JSON.stringify([
    source?.kind === 'url' ? source.url : (source?.mediaId ?? ''),
    isFurther,
    onlyMissing,
    ...wishFields.map((field) => wish[field] ?? ''),
  ])

const wishFields = ['targetName', 'targetHex', 'template', 'prompt', 'thing', 'altText'] as const
