import { fillPattern, type PatternWords } from './pattern.ts'

export interface FilenameParts {
  readonly pattern: string
  readonly words: PatternWords
  /** Of a further angle its number, which keeps its file apart from the lead's where both look the same. */
  readonly angle?: number
  /** Hex SHA-256 of the picture's bytes: the same picture always gets the same name. */
  readonly contentHash: string
  readonly format: string
}

const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' }
const longestStem = 120

/**
 * "classic-tee-navy-3f9a1c2b7d40.jpg", of a further angle "classic-tee-navy-3-3f9a1c2b7d40.jpg"; handles and colours in other scripts leave only the hash. The name is a
 * function of the content, so that creating the file twice is noticed by the shop and the first one is found again.
 */
export const nameFile = ({ pattern, words, angle = 0, contentHash, format }: FilenameParts): string => {
  const stem = nameFilePart(fillPattern(pattern, words)).slice(0, longestStem)
  return `${[stem, angle > 0 && angle, contentHash.slice(0, 12)].filter(Boolean).join('-')}.${endings[format] ?? format}`
}

/** Lower-case letters and digits of the Latin alphabet, everything else a hyphen: "Navy / Velvet" → "navy-velvet". */
export const nameFilePart = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
