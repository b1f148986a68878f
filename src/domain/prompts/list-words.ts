/** "Navy", "Velvet and Navy", "Oak, Velvet and Navy" */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
