/** What a person wants otherwise when an edit is made once more. */
export interface Revision {
  /** Storage key of the candidate's picture to go on from; undefined: the source picture again. */
  readonly pictureKey: string | undefined
  /** What to mind besides, in the person's own words: the end of the prompt. */
  readonly instruction: string | undefined
  /** Who is to make it, where that can be had; undefined: as usual. */
  readonly provider: string | undefined
}

/** The longest instruction, in characters: the prompt has to fit besides. */
export const longestInstruction = 500

/** A prompt with what to mind besides. */
export const addInstruction = (prompt: string, instruction: string | undefined): string =>
  instruction === undefined ? prompt : `${prompt} ${instruction}`
