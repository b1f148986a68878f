import sharp from 'sharp'
import { addNoise } from '../../sandbox/providers/edit/add-noise.ts'
import type { Drift } from './draw-drift.ts'
import type { Picture } from './picture.ts'
import { warpPicture } from './warp-picture.ts'

/** Moves, shrinks and encodes a picture as a model returns it. */
export async function deliver(picture: Picture, drift: Drift, seed: number): Promise<Uint8Array> {
  const warped = await warpPicture(picture, drift, drift.border)
  return encodeEdit({ ...picture, rgb: warped }, drift, seed)
}

/** Shrinks and encodes a picture that stays where it is. */
export async function encodeEdit(picture: Picture, drift: Drift, seed: number): Promise<Uint8Array> {
  const { widthPx: width, heightPx: height } = picture
  const [smallWidth, smallHeight] = [
    Math.round(width * drift.sizeShare),
    Math.round(height * drift.sizeShare),
  ]
  const whole = sharp(picture.rgb, { raw: { width, height, channels: 3 } })
  const small = drift.sizeShare === 1 ? whole : whole.resize(smallWidth, smallHeight, { fit: 'fill' })
  const rgb = await small.raw().toBuffer()
  const noisy = addNoise(
    { rgb, widthPx: smallWidth, heightPx: smallHeight },
    { steps: drift.noiseSteps, seed },
  )
  const image = sharp(noisy.rgb, { raw: { width: smallWidth, height: smallHeight, channels: 3 } })
  const encoded =
    drift.encoding.format === 'png'
      ? image.png({ compressionLevel: 3 })
      : image.jpeg({
          quality: drift.encoding.quality,
          chromaSubsampling: drift.encoding.quality > 90 ? '4:4:4' : '4:2:0',
        })
  return new Uint8Array(await encoded.toBuffer())
}
