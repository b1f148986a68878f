import { deltaE00 } from '../../../../src/domain/color/ciede2000.ts'
import { formatHex } from '../../../../src/domain/color/hex.ts'
import { labFromHex } from '../../../../src/domain/color/lab-from-hex.ts'
import { labFromRgb, rgbFromLab } from '../../../../src/domain/color/srgb.ts'
import type { Flaws } from './draw-flaws.ts'

const rounds = 12
const farthest = 40

/** A colour that lies so far from its target, in ΔE2000; less where sRGB ends before. */
export const missColor = (hex: string, { deltaE, angle, lightness }: Flaws['miss']): string => {
  const target = labFromHex(hex)
  const at = (distance: number) =>
    rgbFromLab({
      l: target.l + distance * lightness,
      a: target.a + distance * Math.cos(angle),
      b: target.b + distance * Math.sin(angle),
    })
  let [near, far] = [0, farthest]
  for (let round = 0; round < rounds; round++) {
    const middle = (near + far) / 2
    if (deltaE00(target, labFromRgb(at(middle))) < deltaE) near = middle
    else far = middle
  }
  return formatHex(at(near))
}
