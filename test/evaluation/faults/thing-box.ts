/** The rectangle of the picture that a plane touches, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxOf(plane: Uint8Array, widthPx: number, level = 128): Box {
  let [left, top, right, bottom] = [widthPx, plane.length / widthPx, 0, 0]
  for (let index = 0; index < plane.length; index++) {
    if (plane[index] < level) continue
    const [x, y] = [index % widthPx, Math.floor(index / widthPx)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}
