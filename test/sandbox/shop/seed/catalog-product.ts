/** The catalogue that a sandbox shop is filled with, as plain data. */
export interface CatalogProduct {
  readonly handle: string
  readonly title: string
  readonly productType: string
  readonly vendor: string
  readonly tags: readonly string[]
  readonly options: readonly CatalogOption[]
  readonly pictures: readonly CatalogPicture[]
}

export interface CatalogOption {
  readonly name: string
  readonly values: readonly CatalogOptionValue[]
}

export interface CatalogOptionValue {
  readonly name: string
  /** "#RRGGBB". */
  readonly swatch?: string
}

export interface CatalogPicture {
  readonly key: string
  readonly alt: string
  readonly filename: string
  readonly format: 'jpeg' | 'png'
  /** The option values whose variants link to this picture; absent for a picture of the gallery only. */
  readonly shows?: Readonly<Record<string, string>>
}

/** Gives the bytes and the size of the catalogue's picture with this key. */
export type RenderCatalogPicture = (
  key: string,
) => Promise<{ readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number }>
