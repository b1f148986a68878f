/** A product as the catalogue shows it at one moment: what planning and publishing look at. */
export interface Product {
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly productType: string
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
}

export interface Variant {
  readonly id: string
  readonly title: string
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
