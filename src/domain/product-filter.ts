import { foldText } from './fold-text.ts'
import type { Product } from './product.ts'

/** Which of a shop's products are meant. What is left out does not narrow it. */
export interface ProductFilter {
  /** Words that its title, handle, vendor or SKUs have in them, each of them somewhere; without case and accents. */
  readonly search?: string | undefined
  /** Only those of which a colorway lacks a picture, or only those of which none does. */
  readonly lacking?: boolean | undefined
  /** Only those with a picture that is on its way, or only those with none. */
  readonly inWork?: boolean | undefined
  readonly status?: string | undefined
  readonly productType?: string | undefined
  readonly vendor?: string | undefined
  readonly tag?: string | undefined
}

/** The words of a text as products are searched by them, each once. */
export const searchWords = (text: string): readonly string[] => [
  ...new Set(foldText(text).split(' ').filter(Boolean)),
]

/** What a product is found by. */
export const searchableText = ({ title, handle, vendor, variants }: Product): string =>
  [title, handle, vendor, ...variants.flatMap(({ sku }) => sku ?? [])].join(' ')
