import type { Report } from '../../domain/report.ts'
import type { MeasureRequest } from '../../ports/picture-desk.ts'
import { shrinkOnto } from '../codec/decode-onto.ts'
import { decodeWorkable } from '../codec/decode-workable.ts'
import { readMask, readOnto } from '../codec/read-onto.ts'
import type { FindInPicture } from '../find/recent-findings.ts'
import { drawMatte } from '../matte/full-matte.ts'
import { readSides } from '../matte/sides.ts'
import { boxMean } from '../raster/box-mean.ts'
import { planeFrom } from '../raster/raster.ts'
import { sampleCore } from '../recolor/sample-core.ts'
import { chooseMode } from './choose-mode.ts'
import { measurePsnr } from './measure-psnr.ts'
import { measureReport } from './measure-report.ts'
import { readEdit } from './read-edit.ts'
import { workingSize } from './working-size.ts'

interface MeasuringTools {
  readonly findInPicture: FindInPicture
  readonly maxPixels: number
}

/** The largest error of a channel that a JPEG of good quality makes. */
const ENCODING_LEVELS = 16

/**
 * Measures a result that came from anywhere against its original: a result of another size is brought to the
 * original's. The thing is what the mask covers, or else what changed.
 */
export async function measureFile(request: MeasureRequest, tools: MeasuringTools): Promise<Report> {
  const { maxPixels, findInPicture } = tools
  const { target } = request
  const { raster: original } = await decodeWorkable(request.original, maxPixels)
  const size = workingSize(original)
  const small = await shrinkOnto(original, size)
  const result = await readOnto(request.result, { size: original, maxPixels })
  const edit = await shrinkOnto(result, size)
  const seen = readEdit({ small, edit, target })
  const mask = request.mask === undefined ? seen.mask : await readMask(request.mask, { size, maxPixels })
  const read = { ...seen, mask }
  const shape = planeFrom(mask, boxMean(new Float32Array(mask.inside), mask, 1))
  const matte = drawMatte(original, { mask, sides: readSides(read.original, mask), shape })
  const report = measureReport({
    mode: chooseMode(read, target),
    original: { ...original, alpha: undefined },
    raster: result,
    matte,
    read,
    core: sampleCore(mask, original),
    target,
    found: findInPicture(request.original, small, undefined),
    isGuessIndependent: true,
    toleranceLevels: ENCODING_LEVELS,
  })
  return { ...report, backgroundPsnrDb: measurePsnr(original, result, matte) }
}
