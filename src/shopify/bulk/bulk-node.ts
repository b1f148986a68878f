/** A line of the catalogue's bulk result: what `catalogQuery` asks for at that place. */
export type BulkNode =
  | { readonly kind: 'product'; readonly line: ProductLine }
  | { readonly kind: 'variant'; readonly line: VariantLine }
  | { readonly kind: 'media'; readonly line: MediaLine }
  /** The picture of a variant: the same id stands under its product too, and maybe under other variants. */
  | { readonly kind: 'link'; readonly line: LinkLine }

export interface ProductLine {
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly productType: string
  readonly vendor: string
  readonly status: string
  readonly tags: readonly string[]
  readonly updatedAt: string
  readonly category: { readonly fullName: string } | null
  readonly options: readonly OptionLine[]
}

interface OptionLine {
  readonly name: string
  readonly optionValues: readonly OptionValueLine[]
}

interface OptionValueLine {
  readonly name: string
  readonly linkedMetafieldValue: string | null
  readonly swatch: {
    readonly color: string | null
    readonly image: { readonly image: { readonly url: string } | null } | null
  } | null
}

interface Child {
  readonly id: string
  readonly __parentId: string
}

export interface VariantLine extends Child {
  readonly title: string
  readonly sku: string | null
  readonly selectedOptions: readonly { readonly name: string; readonly value: string }[]
}

export interface MediaLine extends Child {
  readonly alt: string | null
  /** Missing where it is no picture, null while it is being processed. */
  readonly image?: {
    readonly url: string
    readonly width: number | null
    readonly height: number | null
  } | null
}

export type LinkLine = Child
