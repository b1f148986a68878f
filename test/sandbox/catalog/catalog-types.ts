export interface CatalogProduct {
  readonly handle: string
  readonly title: string
  readonly productType: string
  readonly vendor: string
  readonly tags: readonly string[]
  /** In the shop's order, sizes included; the variants are their full cross product. None: one default variant. */
  readonly options: readonly CatalogOption[]
  /** In gallery order, the first is the lead. */
  readonly pictures: readonly CatalogPicture[]
}

export interface CatalogOption {
  readonly name: string
  readonly values: readonly CatalogValue[]
}

export interface CatalogValue {
  readonly name: string
  /** #RRGGBB; shops leave it out often enough. */
  readonly swatch?: string
  /** The sRGB hexes that the swatch's picture shows, in stripes; none: it has no picture. */
  readonly swatchPicture?: readonly string[]
  /** The entry for colours and patterns that the value is linked to. */
  readonly entry?: CatalogColorEntry
}

export interface CatalogColorEntry {
  readonly label: string
  /** #RRGGBB */
  readonly color?: string
  /** Names of Shopify's taxonomy, such as "Blue". */
  readonly baseColors: readonly string[]
  readonly pattern?: string
}

export interface CatalogPicture {
  /** Unique in the catalogue, such as 'classic-tee/front'. */
  readonly key: string
  readonly alt: string
  readonly angle: 'front' | 'back' | 'detail' | 'side'
  readonly filename: string
  readonly format: 'jpeg' | 'png'
  /** Known before the picture is rendered, which takes a while. */
  readonly sizePx: readonly [width: number, height: number]
  /** The appearance option values whose variants link to this picture; absent: it is in the gallery only. */
  readonly shows?: Readonly<Record<string, string>>
}

export interface RenderedPicture {
  /** The encoded file. */
  readonly bytes: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
  /** The recolourable main material, a byte a pixel: 255 is wholly covered. No prints, trims or hardware. */
  readonly mask: Uint8Array
  /** The whole thing, trims and prints included. */
  readonly parts: Uint8Array
  /** What was encoded, three bytes a pixel. */
  readonly rgb: Uint8Array
}
