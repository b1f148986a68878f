import { invalidInput } from '../errors.ts'
import type { Rgb8 } from './srgb.ts'

const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i

/** The colour that `#1F2A44`, `1f2a44` or `#fff` writes, or undefined where the text is not a hex colour. */
export function parseHex(text: string): Rgb8 | undefined {
  const digits = HEX.exec(text.trim())?.[1]
  if (digits === undefined) return undefined
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const value = Number.parseInt(full, 16)
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 }
}

/** Like {@link parseHex}. @throws ColorwayError `invalid_input` where the text is not a hex colour. */
export function requireHex(text: string): Rgb8 {
  const color = parseHex(text)
  if (color === undefined) {
    throw invalidInput(
      `"${text}" is not a hex colour.`,
      'Write it like #1F2A44: three or six digits 0–9, A–F.',
    )
  }
  return color
}

/** `#1F2A44`: upper case, six digits. */
export const formatHex = ({ r, g, b }: Rgb8) =>
  `#${((1 << 24) | (r << 16) | (g << 8) | b).toString(16).slice(1).toUpperCase()}`
