/** How a point of the original lies in the edit, once the edit is scaled to the original's size. */
export interface Placement {
  readonly scale: number
  /** In pixels of the original: positive is to the right, and down. */
  readonly shiftXPx: number
  readonly shiftYPx: number
  /** Positive turns clockwise on screen. */
  readonly rotationDeg: number
}

interface SizePx {
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * Where a point of the original lies in the edit: `c + scale · R · (point − c) + shift`, in pixels of the original.
 * Points count in pixel centres (the first pixel's is 0, 0), about the picture's middle
 * `c = ((width − 1) / 2, (height − 1) / 2)`; `R` takes (x, y) to (cos·x − sin·y, sin·x + cos·y), y downward.
 */
export function placeInEdit(planted: Placement, size: SizePx, x: number, y: number): [x: number, y: number] {
  const { scale, shiftXPx, shiftYPx, rotationDeg } = planted
  const middleX = (size.widthPx - 1) / 2
  const middleY = (size.heightPx - 1) / 2
  const cos = scale * Math.cos((rotationDeg * Math.PI) / 180)
  const sin = scale * Math.sin((rotationDeg * Math.PI) / 180)
  const [awayX, awayY] = [x - middleX, y - middleY]
  return [middleX + cos * awayX - sin * awayY + shiftXPx, middleY + sin * awayX + cos * awayY + shiftYPx]
}

/** Which point of the original lies at a place in the edit: undoes `placeInEdit`. */
export function placeInOriginal(
  planted: Placement,
  size: SizePx,
  x: number,
  y: number,
): [x: number, y: number] {
  const { scale, shiftXPx, shiftYPx, rotationDeg } = planted
  const middleX = (size.widthPx - 1) / 2
  const middleY = (size.heightPx - 1) / 2
  const cos = Math.cos((rotationDeg * Math.PI) / 180) / scale
  const sin = Math.sin((rotationDeg * Math.PI) / 180) / scale
  const [awayX, awayY] = [x - middleX - shiftXPx, y - middleY - shiftYPx]
  return [middleX + cos * awayX + sin * awayY, middleY - sin * awayX + cos * awayY]
}
