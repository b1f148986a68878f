/** English templates, each with its translation: both have the same holes, such as `{delta}`. */
export type Phrases = Readonly<Record<string, string>>

/** What the server says, in another language. */
export interface PhraseBook {
  readonly sentences: Phrases
  /**
   * What stands in holes and is not the shop's own word, by the name of the hole: `{place}` may hold "in the middle".
   * `{sentences}` needs no entry: it holds what all sentences are looked up for.
   */
  readonly parts: Readonly<Record<string, Phrases>>
}
