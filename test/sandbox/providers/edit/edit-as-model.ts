import sharp from 'sharp'
import type { SizePx } from '../desk/call.ts'
import { addNoise } from './add-noise.ts'
import { castBackground } from './cast-background.ts'
import { chooseRegion } from './choose-region.ts'
import { chooseSize } from './choose-size.ts'
import { drawFlaws, type FlawRates } from './draw-flaws.ts'
import { drift } from './drift.ts'
import type { EditPicture } from './edit-picture.ts'
import { encodeEdited } from './encode-edited.ts'
import { findMasks } from './find-masks.ts'
import { missColor } from './miss-color.ts'
import { decodeTo } from './raster.ts'
import { readTarget } from './read-target.ts'
import type { LookUpPicture } from './recognize-picture.ts'
import { recolorInside } from './recolor-inside.ts'

export interface ModelOptions {
  readonly lookUpPicture?: LookUpPicture | undefined
  readonly flaws?: FlawRates
}

/**
 * Edits as the models behind the providers do: recolours the thing, and in passing moves it, drifts the background,
 * misses the colour a little, changes the size or now and then the wrong part. All of it follows from the seed.
 */
export const editAsModel =
  ({ lookUpPicture, flaws: rates = {} }: ModelOptions = {}): EditPicture =>
  async ({ pictures, prompt, size: wanted, format, seed }) => {
    const [source = new Uint8Array()] = pictures
    const [sent, last] = await Promise.all([readSize(source), readSize(pictures.at(-1) ?? source)])
    const flaws = drawFlaws(seed, rates)
    const size = chooseSize(share(wanted, last, flaws.sizeShare), last)
    const picture = await decodeTo(source, size)
    const aspect = sent.widthPx / sent.heightPx
    const masks = await findMasks(source, picture, { aspect, lookUp: lookUpPicture })
    const target = readTarget(prompt)
    const region = chooseRegion(masks, flaws.region, size)
    const recolored =
      target === undefined ? picture : recolorInside(picture, region, missColor(target, flaws.miss))
    const cast = castBackground(recolored, masks.thing, flaws.cast)
    const noisy = addNoise(drift(cast, flaws), { steps: flaws.noise, seed })
    return encodeEdited(noisy, { format, jpegQuality: flaws.jpegQuality })
  }

const readSize = async (bytes: Uint8Array): Promise<SizePx> => {
  const { width, height } = (await sharp(bytes).metadata()).autoOrient
  return { widthPx: width, heightPx: height }
}

const share = (wanted: SizePx | undefined, last: SizePx, by: number): SizePx | undefined => {
  if (by === 1) return wanted
  const { widthPx, heightPx } = chooseSize(wanted, last)
  return { widthPx: widthPx * by, heightPx: heightPx * by }
}
