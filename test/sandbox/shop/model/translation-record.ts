/** A text of a resource in another language. */
export interface TranslationRecord {
  readonly resourceId: string
  /** Which text: "alt", "title", "name" … */
  readonly key: string
  readonly locale: string
  readonly value: string
  /** Of the text that was translated; another text since makes the translation outdated. */
  readonly contentDigest: string
  readonly updatedAt: string
}
