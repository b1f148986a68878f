import { formatHex, parseHex } from '../../../../src/domain/color/hex.ts'
import { readColorName } from '../../../../src/domain/color/read-color-name.ts'

/** The colour that a prompt asks for as "#RRGGBB": a hex anywhere in it, else a name after "to". */
export const readTarget = (prompt: string): string | undefined => {
  const [hex] = /#[0-9a-f]{6}\b/i.exec(prompt) ?? []
  const rgb = hex === undefined ? undefined : parseHex(hex)
  return rgb ? formatHex(rgb) : readName(prompt)
}

const mostWords = 4

const readName = (prompt: string): string | undefined => {
  for (const [, clause = ''] of prompt.matchAll(/\b(?:to|in|into)\s+([^.,;:(]+)/gi)) {
    const words = clause.trim().split(/\s+/).slice(0, mostWords)
    for (let count = words.length; count > 0; count--) {
      const reading = readColorName(words.slice(0, count).join(' '))
      if (reading.kind === 'color') return reading.hex
    }
  }
  return undefined
}
