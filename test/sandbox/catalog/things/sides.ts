/** The same drawn path on the other side of the middle line, point by point in the same order. */
export function otherSide(text: string): string {
  return text.replace(/(^|\s)(-?\d+),/g, (_match, gap: string, x: string) => `${gap}${-Number(x)},`)
}
