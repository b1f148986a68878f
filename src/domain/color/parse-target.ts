import { invalidInput } from '../errors.ts'
import { formatHex, parseHex } from './hex.ts'
import { readColorName } from './read-color-name.ts'
import { suggestColors } from './suggest-colors.ts'

/** A colour as somebody typed it. */
export interface TypedTarget {
  readonly name: string
  /** "#RRGGBB" */
  readonly hex: string
}

/**
 * Reads "navy", "#1F2A44" or "navy #1F2A44"; where both are given, the hex counts and the name is for people.
 * @throws ColorwayError `invalid_input` with the nearest names, where it is neither.
 */
export const parseTarget = (text: string): TypedTarget => {
  const words = text.trim().split(/\s+/)
  const hexWord = words.find((word) => word.startsWith('#'))
  const name = words.filter((word) => word !== hexWord).join(' ')
  if (hexWord !== undefined) {
    const rgb = parseHex(hexWord)
    if (!rgb) throw invalidInput(`“${hexWord}” is not a hex colour.`, 'Write it like #1F2A44.')
    const hex = formatHex(rgb)
    return { name: name || hex, hex }
  }
  const resolution = readColorName(name)
  switch (resolution.kind) {
    case 'color':
      return { name, hex: resolution.hex }
    case 'ambiguous':
      throw invalidInput(
        `“${name}” can mean several colours.`,
        `Add the one you mean: ${resolution.candidates.map((hex) => `“${name} ${hex}”`).join(' or ')}.`,
      )
    case 'two-colored':
      throw invalidInput(`“${name}” names two colours.`, 'Name one.')
    case 'pattern':
      throw invalidInput(`“${name}” is a pattern, not a colour.`, 'Name one colour.')
    case 'unknown': {
      const nearest = suggestColors(name)
      const hint = nearest.length > 0 ? `Did you mean ${nearest.join(', ')}? ` : ''
      throw invalidInput(
        `“${text}” is not a colour that we know.`,
        `${hint}A hex value always works: "${name || 'navy'} #1F2A44".`,
      )
    }
  }
}
