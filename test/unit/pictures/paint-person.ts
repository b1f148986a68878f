import type { Rgb8 } from '../../../src/domain/color/srgb.ts'
import type { Mask, Raster } from '../../../src/pictures/raster/raster.ts'

export interface Figure {
  readonly ground: Rgb8
  readonly skin: Rgb8
  readonly hair: Rgb8
  readonly shirt: Rgb8
  readonly trousers: Rgb8
}

export interface PaintedPerson {
  readonly raster: Raster
  readonly shirt: Mask
  readonly trousers: Mask
  /** Skin and hair. */
  readonly bare: Mask
}

type Part = keyof Figure | 'eyes'

const widthPx = 240
const heightPx = 400
const dark: Rgb8 = { r: 40, g: 28, b: 26 }

const inEllipse = (x: number, y: number, [cx, cy, rx, ry]: readonly [number, number, number, number]) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1

/** Someone from the front who stands, as far as the knees; `x` is counted from the middle, both sides alike. */
function partAt(x: number, y: number): Part {
  if (inEllipse(x, y, [9, 62, 4, 2.5]) || inEllipse(x, y, [0, 80, 8, 2])) return 'eyes'
  if (inEllipse(x, y, [0, 66, 20, 27])) return 'skin'
  if (inEllipse(x, y, [0, 56, 29, 33])) return 'hair'
  if (x < 10 && y > 80 && y < 112) return 'skin'
  if (y > 105 && y < 250 && x < 44) return 'shirt'
  if (y > 105 && y < 165 && x < 62) return 'shirt'
  if (y >= 165 && y < 260 && x > 47 && x < 60) return 'skin'
  if (y >= 250 && x < 42 && (x > 3 || y < 300)) return 'trousers'
  return 'ground'
}

/** Paints a figure on a plain ground, a little grainy, its cloth shaded by soft folds. */
export function paintPerson(figure: Figure): PaintedPerson {
  const rgb = new Uint8Array(widthPx * heightPx * 3)
  const parts: Part[] = []
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const part = partAt(Math.abs(x - widthPx / 2), y)
      const { r, g, b } = part === 'eyes' ? dark : figure[part]
      const shade = part === 'shirt' || part === 'trousers' ? 0.92 + 0.08 * Math.sin(x / 6 + y / 31) : 1
      const grain = ((x * 7919 + y * 104_729 + x * y) % 5) - 2
      rgb.set(
        [r, g, b].map((byte) => Math.max(0, Math.min(255, Math.round(byte * shade + grain)))),
        i * 3,
      )
      parts.push(part)
    }
  }
  const maskOf = (...wanted: Part[]): Mask => ({
    widthPx,
    heightPx,
    inside: Uint8Array.from(parts, (part) => (wanted.includes(part) ? 1 : 0)),
  })
  return {
    raster: { widthPx, heightPx, rgb, alpha: undefined },
    shirt: maskOf('shirt'),
    trousers: maskOf('trousers'),
    bare: maskOf('skin', 'hair', 'eyes'),
  }
}
