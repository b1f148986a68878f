import type { Raster } from './raster.ts'

const surelyGround = 20
const surelyThing = 45
const leastShare = 0.005

/** Where a picture differs from the colour along its border, a byte a pixel; a disc in its middle, if nowhere. */
export const guessMask = (picture: Raster): Uint8Array => {
  const ground = medianAlongBorder(picture)
  const { rgb, widthPx, heightPx } = picture
  const mask = new Uint8Array(widthPx * heightPx)
  let covered = 0
  for (let index = 0; index < mask.length; index++) {
    const at = index * 3
    const distance = Math.hypot(rgb[at] - ground[0], rgb[at + 1] - ground[1], rgb[at + 2] - ground[2])
    const share = (distance - surelyGround) / (surelyThing - surelyGround)
    mask[index] = Math.round(255 * Math.min(1, Math.max(0, share)))
    covered += mask[index] / 255
  }
  return covered >= leastShare * mask.length ? mask : drawDisc(picture)
}

const medianAlongBorder = ({ rgb, widthPx, heightPx }: Raster): readonly number[] => {
  const border: number[] = []
  for (let x = 0; x < widthPx; x++) border.push(x, (heightPx - 1) * widthPx + x)
  for (let y = 0; y < heightPx; y++) border.push(y * widthPx, y * widthPx + widthPx - 1)
  return [0, 1, 2].map((channel) => {
    const values = border.map((index) => rgb[index * 3 + channel]).sort((one, other) => one - other)
    return values[Math.floor(values.length / 2)]
  })
}

const drawDisc = ({ widthPx, heightPx }: Raster): Uint8Array => {
  const radius = Math.min(widthPx, heightPx) / 3
  return Uint8Array.from({ length: widthPx * heightPx }, (_, index) => {
    const [x, y] = [index % widthPx, Math.floor(index / widthPx)]
    return Math.hypot(x - widthPx / 2, y - heightPx / 2) < radius ? 255 : 0
  })
}
