import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import { labFromRgb } from '../../../src/domain/color/srgb.ts'
import { encodeDraft } from '../../../src/pictures/codec/encode.ts'
import { rememberFindings } from '../../../src/pictures/find/recent-findings.ts'
import { type FileLimits, finishFile } from '../../../src/pictures/finish/finish-file.ts'
import { recolorLocally } from '../../../src/pictures/local/recolor-locally.ts'
import { keepCanvas } from '../../../src/pictures/raster/keep-canvas.ts'
import { readParts } from '../../support/picture-parts.ts'
import { paintScene } from './paint-scene.ts'

const scene = { widthPx: 150, heightPx: 120, ground: requireHex('#E8E6E0'), thing: requireHex('#D9A441') }
const { raster } = paintScene(scene)
const target = labFromRgb(requireHex('#1F2A44'))
const findInPicture = rememberFindings(2)
const original = Buffer.from(await encodeDraft(raster))
const edited = await encodeDraft(
  recolorLocally({ original: raster, found: findInPicture(original, raster), target }),
)
const plenty: FileLimits = { pixels: 1_000_000, bytes: 1_000_000 }

const takeCanvas = keepCanvas()
const finish = (limits: FileLimits, from: Uint8Array = original) =>
  finishFile(
    {
      original: from,
      edited,
      thing: undefined,
      target,
      provenance: { digitalSourceType: 'algorithmicallyEnhanced' },
    },
    { findInPicture, maxPixels: 1_000_000, limits, takeCanvas },
  )
const wholeBytes = (await finish(plenty)).bytes.length
const pixelsOf = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer()

describe('a finished file', () => {
  it('has the size of its original, and nothing to note', async () => {
    expect(await finish(plenty)).toMatchObject({ widthPx: 150, heightPx: 120, notes: [] })
  })

  it('owes nothing to the pictures that were finished before it', async () => {
    const larger = await sharp(original).resize(300, 240).png().toBuffer()
    const first = await finish(plenty)
    await finish(plenty, larger)
    const again = await finish(plenty)
    expect(again.bytes).toEqual(first.bytes)
    expect(again.report).toEqual(first.report)
  })

  it('carries nothing of the camera or the place', async () => {
    const taken = await sharp(original)
      .jpeg({ quality: 98 })
      .withExif({ IFD0: { Make: 'A camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .toBuffer()
    expect(readParts(taken).map(({ name }) => name)).toContain('APP1 Exif')
    const { bytes } = await finish(plenty, taken)
    expect(readParts(bytes).map(({ name }) => name)).not.toContain('APP1 Exif')
    expect(Buffer.from(bytes).includes('A camera')).toBe(false)
  })
})

describe.each<[why: string, limits: FileLimits]>([
  ['many pixels', { ...plenty, pixels: 8_000 }],
  ['many bytes', { ...plenty, bytes: Math.round(wholeBytes * 0.6) }],
])('an original with too %s', (_why, limits) => {
  it('is scaled down evenly, and that is told beside the verdict', async () => {
    const { widthPx, heightPx, bytes, notes } = await finish(limits)
    expect(widthPx * heightPx).toBeLessThanOrEqual(limits.pixels)
    expect(bytes.length).toBeLessThanOrEqual(limits.bytes)
    expect(widthPx / heightPx).toBeCloseTo(150 / 120, 1)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: widthPx, height: heightPx })
    expect(notes).toEqual([expect.stringContaining(`from 150 × 120 to ${widthPx} × ${heightPx} pixels`)])
  })

  it('keeps its background, pixel for pixel, at the size it has then', async () => {
    const { widthPx, heightPx, bytes, report } = await finish(limits)
    expect(report.backgroundChangedPixels).toBe(0)
    const before = await sharp(original)
      .resize({ width: widthPx, height: heightPx, fit: 'fill' })
      .png()
      .toBuffer()
    const [was, is] = [await pixelsOf(before), await pixelsOf(bytes)]
    const rows = [0, 1, 2, heightPx - 2, heightPx - 1]
    for (const y of rows) {
      const row = (pixels: Buffer) => pixels.subarray(y * widthPx * 3, (y + 1) * widthPx * 3)
      expect(row(is).equals(row(was))).toBe(true)
    }
  })
})
