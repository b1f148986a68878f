/** Linear light, 0 to 1, of each sRGB byte (IEC 61966-2-1). */
export const linearOfByte = Float64Array.from({ length: 256 }, (_, byte) => {
  const level = byte / 255
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
})

/** The sRGB byte of linear light, kept within what a byte holds. */
export function byteOfLinear(light: number): number {
  const held = Math.min(1, Math.max(0, light))
  return Math.round(255 * (held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055))
}
