import sharp from 'sharp'
import { type Placement, placeInOriginal } from '../place-in-edit.ts'
import type { Drift } from './draw-drift.ts'
import type { Picture } from './picture.ts'

/** The picture moved to where a drift takes it, at its own size, interpolated by cubics (Catmull and Rom). */
export async function warpPicture(
  picture: Picture,
  placement: Placement,
  border: Drift['border'],
): Promise<Uint8Array> {
  const { rgb, widthPx, heightPx } = picture
  const beyond = border === 'invented' ? await blurred(picture) : rgb
  const bend = border === 'repeated' ? repeat : mirror
  const warped = new Uint8ClampedArray(rgb.length)
  const [startX, startY] = placeInOriginal(placement, picture, 0, 0)
  const [nextX, nextY] = placeInOriginal(placement, picture, 1, 0)
  const [stepX, stepY] = [nextX - startX, nextY - startY]
  const [across, down] = [new Float64Array(4), new Float64Array(4)]
  const columns = new Int32Array(4)
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      // A similarity: a step down is a step across, turned by 90°.
      const x = startX + column * stepX - row * stepY
      const y = startY + column * stepY + row * stepX
      const [left, top] = [Math.floor(x), Math.floor(y)]
      weigh(across, x - left)
      weigh(down, y - top)
      const inside = x >= -0.5 && y >= -0.5 && x <= widthPx - 0.5 && y <= heightPx - 0.5
      const from = inside ? rgb : beyond
      for (let tap = 0; tap < 4; tap++) columns[tap] = 3 * bend(left + tap - 1, widthPx)
      let [red, green, blue] = [0, 0, 0]
      for (let line = 0; line < 4; line++) {
        const offset = 3 * widthPx * bend(top + line - 1, heightPx)
        for (let tap = 0; tap < 4; tap++) {
          const at = offset + columns[tap]
          const weight = down[line] * across[tap]
          red += weight * from[at]
          green += weight * from[at + 1]
          blue += weight * from[at + 2]
        }
      }
      const at = 3 * (row * widthPx + column)
      warped[at] = red
      warped[at + 1] = green
      warped[at + 2] = blue
    }
  }
  return new Uint8Array(warped.buffer)
}

const repeat = (at: number, size: number): number => (at < 0 ? 0 : at >= size ? size - 1 : at)

const mirror = (at: number, size: number): number => {
  if (at < 0) return Math.min(size - 1, -at - 1)
  return at >= size ? Math.max(0, 2 * size - 1 - at) : at
}

function weigh(weights: Float64Array, t: number): void {
  weights[0] = ((2 - t) * t - 1) * t * 0.5
  weights[1] = ((3 * t - 5) * t * t + 2) * 0.5
  weights[2] = ((4 - 3 * t) * t + 1) * t * 0.5
  weights[3] = (t - 1) * t * t * 0.5
}

const blurred = ({ rgb, widthPx: width, heightPx: height }: Picture): Promise<Uint8Array> =>
  sharp(rgb, { raw: { width, height, channels: 3 } })
    .blur(9)
    .raw()
    .toBuffer()
