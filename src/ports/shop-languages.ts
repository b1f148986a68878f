import type { SelectedOption } from '../domain/product.ts'

/** What a product is called in another language, as far as the shop has it. */
export interface Words {
  readonly title: string | undefined
  /** undefined where the value has no translation of its own. */
  nameOf(value: SelectedOption): string | undefined
}

export interface AltText {
  readonly mediaId: string
  /** By the language's code, as "de" or "pt-BR". */
  readonly byLocale: ReadonlyMap<string, string>
}

/** One shop's other languages. @throws ColorwayError `not_allowed` by all methods, where the app has no access to them */
export interface ShopLanguages {
  /** Those that buyers see, without the one that everything is written in. Remembered for some minutes. */
  list(): Promise<readonly string[]>
  readWords(productId: string, locale: string): Promise<Words>
  /** Registers alt texts of pictures; what the shop refuses of one of them is `invalid_input`. */
  registerAltTexts(texts: readonly AltText[]): Promise<void>
}
