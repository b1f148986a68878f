/** A language that the shop speaks. */
export interface LocaleRecord {
  /** "en", "pt-BR" */
  readonly locale: string
  readonly name: string
  /** The one that everything is written in; just one is. */
  readonly primary: boolean
  /** Whether buyers see it. */
  readonly published: boolean
}

/** What a shop speaks that was told nothing else. */
export const onlyEnglish: readonly LocaleRecord[] = [
  { locale: 'en', name: 'English', primary: true, published: true },
]
