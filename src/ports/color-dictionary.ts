import type { ColorMeaning } from '../domain/color/color-dictionary.ts'

/** One colour name as the merchant explained it. */
export interface ColorEntry {
  /** Folded, as `foldColorName` does. */
  readonly name: string
  readonly meaning: ColorMeaning
  readonly setBy: string
  readonly setAt: Date
}

/** What a shop's merchant says that colour names mean. A name is the same in every spelling that folds alike. */
export interface ColorDictionaryStore {
  /** By name. */
  list(): Promise<readonly ColorEntry[]>
  /**
   * In place of what was said of the name before. Answers the folded name.
   * @throws ColorwayError `invalid_input` where there is no name, or its hex is none
   */
  set(name: string, meaning: ColorMeaning, setBy: string): Promise<string>
  /** Answers whether there was one. */
  remove(name: string, removedBy?: string): Promise<boolean>
}
