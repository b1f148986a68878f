/** Linear-light red, green and blue, 0..1. */
export type Rgb = readonly [number, number, number]

/** The linear-light colour of an sRGB hex like '#1F2A44' (IEC 61966-2-1). */
export function linearOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [linear((value >> 16) & 255), linear((value >> 8) & 255), linear(value & 255)]
}

function linear(byte: number): number {
  const s = byte / 255
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
}

/** The sRGB level, 0..255 and not rounded, of a linear-light level 0..1. */
export function srgbLevel(light: number): number {
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)
}

export function mixRgb(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}
