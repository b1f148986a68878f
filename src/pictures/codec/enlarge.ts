import sharp, { type Sharp } from 'sharp'
import type { SizePx } from '../raster/raster.ts'

/** More than what the interpolation reaches beyond a border. */
const marginPx = 4

/**
 * A small picture in a larger size, interpolated bicubically, upright and opaque as it is given, in sRGB. `resize` of
 * sharp moves a picture by half a pixel when it enlarges; this keeps its borders in place. A side that is to be
 * shorter must be so by no more than half a pixel.
 */
export const enlarge = async (picture: Sharp, from: SizePx, to: SizePx): Promise<Sharp> => {
  const { data, info } = await picture
    .extend({ left: marginPx, top: marginPx, right: marginPx, bottom: marginPx, extendWith: 'copy' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const across = to.widthPx / from.widthPx
  const down = to.heightPx / from.heightPx
  const left = Math.round(marginPx * across)
  const top = Math.round(marginPx * down)
  const enlarged = await sharp(data, { raw: { width, height, channels } })
    .affine([across, 0, 0, down], {
      interpolator: 'bicubic',
      // Positions are pixel centres here: half a pixel to the border, and the margin's fraction of one.
      idx: 0.5,
      idy: 0.5,
      odx: left - marginPx * across - 0.5,
      ody: top - marginPx * down - 0.5,
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: enlarged.info.width, height: enlarged.info.height, channels: enlarged.info.channels }
  return sharp(enlarged.data, { raw }).extract({ left, top, width: to.widthPx, height: to.heightPx })
}
