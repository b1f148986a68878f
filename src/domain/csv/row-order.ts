import type { EditWish } from '../edit-order.ts'
import type { KeyField } from './csv-field.ts'

/** Which product, and perhaps which variant, a row names. */
export type ProductKeys = Readonly<Partial<Record<KeyField, string>>>

/** The picture to start from: its place in the gallery, from 1, or its address. */
export type SourceWish =
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'url'; readonly url: string }

/** What one row of our own format asks for. */
export interface RowOrder {
  /** The option value, or several in the product's order ("Navy / Velvet"); undefined where a variant is named, or all. */
  readonly look: string | undefined
  readonly source: SourceWish | undefined
  /** A further angle goes to the gallery only. */
  readonly isFurther: boolean
  /** The only editor that makes it. */
  readonly provider: string | undefined
  readonly wish: EditWish
}
