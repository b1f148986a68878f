/**
 * The words that a noun of ours goes by, folded, with commas between them; a plural "s" may follow each. Which of
 * several in a phrase is the thing: in English and German the last ("dress shirt"), in French and Spanish the first.
 * Words that mean something else in English are left out ("americana", "tong"), as most titles are in it.
 */
export interface NounWords {
  /** English and German; a star stands for the three or more letters before it in a compound ("*jacke": "regenjacke"). */
  readonly last: string
  /** French and Spanish. */
  readonly first?: string
}

/** By the noun as prompts use it: what comes in pairs is named in the plural. */
export type Nouns = Readonly<Record<string, NounWords>>
