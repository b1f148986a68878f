import { clampRgb, converter, differenceCiede2000, displayable, formatHex, type Lab65 } from 'culori'
import { seededRandom } from '../../sandbox/shop/faults/seeded-random.ts'

const toLab = converter('lab65')
const toRgb = converter('rgb')
const difference = differenceCiede2000()
const leastFromSource = 12

interface Miss {
  readonly targetHex: string
  /** The thing's colour in the original: a miss does not end there. */
  readonly sourceHex: string
  readonly deltaE: number
  readonly seed: number
}

/** CIEDE2000 between two colours, "#RRGGBB". */
export const hexDifference = difference

/** A colour that lies about this far from its target, into whatever direction screens can show. */
export function missColor({ targetHex, sourceHex, deltaE, seed }: Miss): string {
  const random = seededRandom(seed)
  const found = Array.from({ length: 24 }, () => {
    const direction = [(random() * 2 - 1) * 0.7, random() * 2 - 1, random() * 2 - 1] as const
    const hex = stepAside(targetHex, direction, deltaE)
    const tooNear = difference(hex, sourceHex) < leastFromSource ? 100 : 0
    return { hex, off: tooNear + Math.abs(difference(hex, targetHex) - deltaE) }
  })
  const near = found.find(({ off }) => off < 0.5)
  const best = found.reduce((least, one) => (one.off < least.off ? one : least))
  return (near ?? best).hex
}

function stepAside(targetHex: string, [l, a, b]: readonly [number, number, number], deltaE: number): string {
  const from = toLab(targetHex)
  if (!from) throw new Error(`${targetHex} is no colour.`)
  const at = (step: number): Lab65 => ({
    mode: 'lab65',
    l: from.l + l * step,
    a: from.a + a * step,
    b: from.b + b * step,
  })
  let [near, far] = [0, 120]
  for (let turn = 0; turn < 24; turn++) {
    const middle = (near + far) / 2
    if (difference(at(middle), from) < deltaE) near = middle
    else far = middle
  }
  const rgb = toRgb(at(near))
  return formatHex(displayable(rgb) ? rgb : clampRgb(rgb))
}
