import type { Rgb8 } from '../../../src/domain/color/srgb.ts'
import type { Mask, Raster } from '../../../src/pictures/raster/raster.ts'

interface Scene {
  readonly widthPx: number
  readonly heightPx: number
  readonly ground: Rgb8
  readonly thing: Rgb8
  /** A square of another colour in the middle of the thing. */
  readonly logo?: Rgb8
}

export interface Painted {
  readonly raster: Raster
  readonly truth: Mask
  readonly logo: Mask
}

/** A disc with soft vertical folds on a plain, slightly grainy ground; the same bytes for the same scene. */
export function paintScene({ widthPx, heightPx, ground, thing, logo }: Scene): Painted {
  const count = widthPx * heightPx
  const rgb = new Uint8Array(count * 3)
  const truth = new Uint8Array(count)
  const inLogo = new Uint8Array(count)
  const radius = 0.36 * Math.min(widthPx, heightPx)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const [dx, dy] = [x - widthPx / 2, y - heightPx / 2]
      const share = Math.max(0, Math.min(1, radius - Math.hypot(dx, dy) + 0.5))
      const isLogo = logo !== undefined && Math.max(Math.abs(dx), Math.abs(dy)) < radius / 5
      const shade = isLogo ? 1 : 0.85 + 0.15 * Math.sin(x / 7)
      const color = isLogo ? logo : thing
      const grain = ((x * 7919 + y * 104_729 + x * y) % 5) - 2
      const mix = (front: number, back: number) =>
        Math.round(share * front * shade + (1 - share) * back + grain)
      rgb[i * 3] = Math.max(0, Math.min(255, mix(color.r, ground.r)))
      rgb[i * 3 + 1] = Math.max(0, Math.min(255, mix(color.g, ground.g)))
      rgb[i * 3 + 2] = Math.max(0, Math.min(255, mix(color.b, ground.b)))
      truth[i] = share >= 0.5 && !isLogo ? 1 : 0
      inLogo[i] = isLogo ? 1 : 0
    }
  }
  return {
    raster: { widthPx, heightPx, rgb, alpha: undefined },
    truth: { widthPx, heightPx, inside: truth },
    logo: { widthPx, heightPx, inside: inLogo },
  }
}
