import { differenceCiede2000, type Lab65 } from 'culori'
import sharp from 'sharp'
import { decodeRgb, type Rgb } from '../../sandbox/judge/decode-rgb.ts'
import { growMask, shrinkMask } from '../../sandbox/judge/spread-mask.ts'
import type { EvaluationCase, Truth } from '../evaluation-case.ts'
import type { FinishedEdit } from './finished-edit.ts'
import type { Judgement } from './judgement.ts'
import { type LabPlanes, labOf } from './lab-of.ts'
import { oldHueShare } from './old-hue-share.ts'
import { residualPx } from './residual-px.ts'
import { structureOf } from './structure-of.ts'
import { thingColor } from './thing-color.ts'

const marginPx = 6
const coreInsetPx = 4
const fullyCovered = 250
const halfCovered = 128
const difference = differenceCiede2000()

/** What can be told of an original alone: the same for all edits of it. */
interface Ground {
  readonly truth: Truth
  /** Pixels outside the mask and its margin. */
  readonly outside: Int32Array
  readonly core: Int32Array
  readonly details: Int32Array
  /** Core and details: where Lab is known. */
  readonly measured: Int32Array
  readonly lab: LabPlanes
  readonly color: Lab65
}

let last: Ground | undefined

/** Measures a finished edit against the truth; throws when a picture of it has another size than the original. */
export async function judgeEdit(made: EvaluationCase, finished: FinishedEdit): Promise<Judgement> {
  const ground = last?.truth === made.truth ? last : survey(made.truth)
  last = ground
  const { truth, outside, core, lab } = ground
  const [pixels, file, mask] = await Promise.all([
    decodeRgb(finished.pixels),
    decodeRgb(finished.bytes),
    decodeGrey(finished.mask),
  ])
  for (const picture of [pixels, file, mask]) demandSize(picture, truth)
  const result = labOf(file.data, ground.measured)
  const target = targetLab(made.targetHex)
  return {
    id: made.id,
    kind: made.kind,
    verdict: finished.verdict,
    mode: finished.mode,
    backgroundChangedPixels: countChanged(truth.rgb, pixels.data, outside),
    backgroundPsnrDb: psnrDb(truth.rgb, file.data, outside),
    residualPx: residualPx(made.planted, finished.report, truth),
    maskIou: intersectionOverUnion(truth.mask, mask.data),
    deltaE00: difference(thingColor(result, core), target),
    structure: structureOf({ original: lab, result }, core, truth.widthPx),
    oldHueShare: oldHueShare({ original: lab, result }, core, { from: ground.color, to: target }),
    printDeltaE: meanDifference({ original: lab, result }, ground.details),
  }
}

function survey(truth: Truth): Ground {
  const longSidePx = Math.max(truth.widthPx, truth.heightPx)
  const near = growMask(truth.mask, truth, { radiusPx: Math.round((marginPx * longSidePx) / 1024), level: 1 })
  const inner = shrinkMask(truth.mask, truth, { radiusPx: coreInsetPx, level: fullyCovered })
  const core = pixelsWhere(inner, (value) => value === 1)
  const details = pixelsWhere(truth.details, (value) => value >= fullyCovered)
  const measured = new Int32Array(core.length + details.length)
  measured.set(core)
  measured.set(details, core.length)
  const lab = labOf(truth.rgb, measured)
  return {
    truth,
    lab,
    outside: pixelsWhere(near, (value) => value === 0),
    core,
    details,
    measured,
    color: thingColor(lab, core),
  }
}

function pixelsWhere(plane: Uint8Array, holds: (value: number) => boolean): Int32Array {
  const pixels = new Int32Array(plane.length)
  let count = 0
  for (let pixel = 0; pixel < plane.length; pixel++) if (holds(plane[pixel])) pixels[count++] = pixel
  return pixels.slice(0, count)
}

async function decodeGrey(bytes: Uint8Array): Promise<Rgb> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { widthPx: info.width, heightPx: info.height, data }
}

function demandSize(picture: Rgb, { widthPx, heightPx }: Truth): void {
  if (picture.widthPx === widthPx && picture.heightPx === heightPx) return
  throw new Error(
    `Finishing returned ${picture.widthPx} × ${picture.heightPx} px for an original of ${widthPx} × ${heightPx} px.`,
  )
}

function targetLab(hex: string): Lab65 {
  const value = Number.parseInt(hex.slice(1), 16)
  const { l, a, b } = labOf(Uint8Array.of(value >> 16, (value >> 8) & 255, value & 255), [0])
  return { mode: 'lab65', l: l[0], a: a[0], b: b[0] }
}

function countChanged(original: Uint8Array, result: Uint8Array, pixels: Int32Array): number {
  let changed = 0
  for (const pixel of pixels) {
    const at = 3 * pixel
    if (
      original[at] !== result[at] ||
      original[at + 1] !== result[at + 1] ||
      original[at + 2] !== result[at + 2]
    )
      changed++
  }
  return changed
}

function psnrDb(original: Uint8Array, result: Uint8Array, pixels: Int32Array): number {
  let sum = 0
  for (const pixel of pixels)
    for (let at = 3 * pixel; at < 3 * pixel + 3; at++) sum += (original[at] - result[at]) ** 2
  const mean = sum / Math.max(1, 3 * pixels.length)
  return mean === 0 ? 99 : Math.min(99, 10 * Math.log10(255 ** 2 / mean))
}

function intersectionOverUnion(truth: Uint8Array, found: Uint8Array): number {
  let [both, either] = [0, 0]
  for (let pixel = 0; pixel < truth.length; pixel++) {
    const one = truth[pixel] >= halfCovered
    const other = found[pixel] >= halfCovered
    if (one && other) both++
    if (one || other) either++
  }
  return either === 0 ? 1 : both / either
}

function meanDifference(
  { original, result }: { original: LabPlanes; result: LabPlanes },
  pixels: Int32Array,
): number | undefined {
  if (pixels.length === 0) return undefined
  const one = { mode: 'lab65', l: 0, a: 0, b: 0 } as const satisfies Lab65
  let sum = 0
  for (const pixel of pixels)
    sum += difference(
      { ...one, l: original.l[pixel], a: original.a[pixel], b: original.b[pixel] },
      { ...one, l: result.l[pixel], a: result.a[pixel], b: result.b[pixel] },
    )
  return sum / pixels.length
}
