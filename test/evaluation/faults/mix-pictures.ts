/** Two pictures of one width mixed: `share` says how much of the second shows at (x, y). */
export function mixPictures(
  one: Uint8Array,
  other: Uint8Array,
  widthPx: number,
  share: (x: number, y: number) => number,
): Uint8Array {
  const mixed = new Uint8Array(one.length)
  for (let index = 0; index < one.length / 3; index++) {
    const part = share(index % widthPx, Math.floor(index / widthPx))
    for (let at = 3 * index; at < 3 * index + 3; at++)
      mixed[at] = Math.round(one[at] + (other[at] - one[at]) * part)
  }
  return mixed
}
