import type { Lab65 } from 'culori'
import type { LabPlanes } from './lab-of.ts'

/** A pixel that went less than this part of the way from the old colour to the target looks as it did. */
const stayedBelow = 1 / 3

/**
 * Share of the core whose pixels stayed as they were: how far each moved in Lab along the line from the thing's old
 * colour to its target, as a part of that line, so that it holds for greys as well as for hues. A pixel in the shade
 * has less to move, in proportion to its lightness.
 */
export function oldHueShare(
  { original, result }: { original: LabPlanes; result: LabPlanes },
  core: Int32Array,
  { from, to }: { from: Lab65; to: Lab65 },
): number {
  const way = [to.l - from.l, to.a - from.a, to.b - from.b] as const
  const length = way[0] ** 2 + way[1] ** 2 + way[2] ** 2
  let old = 0
  for (const pixel of core) {
    const moved =
      (result.l[pixel] - original.l[pixel]) * way[0] +
      (result.a[pixel] - original.a[pixel]) * way[1] +
      (result.b[pixel] - original.b[pixel]) * way[2]
    const lit = Math.min(1, Math.max(0.15, original.l[pixel] / Math.max(1, from.l)))
    if (moved < stayedBelow * length * lit) old++
  }
  return core.length === 0 ? 0 : old / core.length
}
