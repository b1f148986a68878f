/** A product as the catalogue shows it at one moment: what planning and publishing look at. */
export interface Product {
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly productType: string
  readonly vendor: string
  /** "ACTIVE", "DRAFT", "ARCHIVED" … */
  readonly status: string
  readonly tags: readonly string[]
  /** When anything of it changed last; orders move it too, so a later moment proves nothing, an equal one does. */
  readonly updatedAt: Date
  /** The shop's taxonomy category, such as "Apparel & Accessories > Clothing > Shirts". */
  readonly category: string | undefined
  readonly options: readonly Option[]
  readonly variants: readonly Variant[]
  /** Pictures in gallery order. */
  readonly media: readonly Media[]
}

export interface Option {
  readonly name: string
  readonly values: readonly OptionValue[]
}

export interface OptionValue {
  readonly name: string
  /** The swatch's colour, "#RRGGBB". */
  readonly swatchHex: string | undefined
  /** Where the swatch's picture is served, where it has one instead of a colour. */
  readonly swatchImageUrl: string | undefined
  /** The id of the shop's own entry that the value is linked to. */
  readonly linkedEntryId: string | undefined
  /** What that entry says, where it is one for colours and patterns. */
  readonly colorPattern: ColorPattern | undefined
  /** Whether the shop keeps that entry from us. */
  readonly isEntryWithheld: boolean
}

/** One of the shop's own entries for colours and patterns (a metaobject of type `shopify--color-pattern`). */
export interface ColorPattern {
  readonly label: string
  /** "#RRGGBB" */
  readonly hex: string | undefined
  /** Names of the base colours that it belongs to, such as "Blue": more than one where it has several. */
  readonly baseColors: readonly string[]
  /** The name of its pattern, such as "Solid" or "Striped". */
  readonly pattern: string | undefined
}

export interface Variant {
  readonly id: string
  readonly title: string
  readonly sku: string | undefined
  readonly selected: readonly SelectedOption[]
  readonly mediaId: string | undefined
}

export interface SelectedOption {
  readonly option: string
  readonly value: string
}

export interface Media {
  readonly id: string
  readonly altText: string
  /** Where the picture is served; it changes when the file's content does. */
  readonly url: string
  readonly widthPx: number
  readonly heightPx: number
}
