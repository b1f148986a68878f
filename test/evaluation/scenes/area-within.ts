import type { Path } from '../../sandbox/catalog/paint/outline.ts'

/** The area within outlines, roughly: that of the polygons through their knots, in square units. */
export const areaWithin = (outlines: readonly Path[]): number =>
  outlines.reduce((sum, outline) => sum + Math.abs(signedArea(outline)), 0)

const signedArea = (outline: Path): number =>
  outline.reduce((area, knot, index) => {
    const next = outline[(index + 1) % outline.length]
    return area + (knot.x * next.y - next.x * knot.y) / 2
  }, 0)
