import { afterAll, expect, test } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import { labFromRgb } from '../../../src/domain/color/srgb.ts'
import { encode } from '../../../src/pictures/codec/encode.ts'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { paintScene } from './paint-scene.ts'

const desk = createPictureDesk({ threads: 1 })
afterAll(() => desk.close())
const provenance = { digitalSourceType: 'algorithmicallyEnhanced' } as const
const navy = labFromRgb(requireHex('#1F2A44'))

test('a picture goes through the threads and comes back recoloured, in its own format', async () => {
  const { raster } = paintScene({
    widthPx: 200,
    heightPx: 160,
    ground: requireHex('#E8E6E0'),
    thing: requireHex('#D9A441'),
  })
  const original = await encode(raster, { format: 'jpeg', provenance, maxBytes: 1_000_000 })
  const length = original.byteLength
  const edited = await desk.recolorLocally({ picture: original, thing: undefined, target: navy })
  const finished = await desk.finish({
    original,
    edited,
    thing: undefined,
    target: navy,
    provenance,
  })
  expect(await desk.inspect(finished.bytes)).toEqual({
    format: 'jpeg',
    widthPx: 200,
    heightPx: 160,
    hasAlpha: false,
  })
  expect(finished.report.deltaE00).toBeLessThan(1.5)
  expect(original.byteLength).toBe(length)
  const small = await desk.inspect(await desk.thumbnail(original, 50))
  expect([small.widthPx, small.heightPx]).toEqual([50, 40])
})

test('a refusal keeps its code, message and hint on the way back', async () => {
  const text = new TextEncoder().encode('<html>not found</html>')
  const refusal = desk.inspect(text)
  await expect(refusal).rejects.toMatchObject({ name: 'ColorwayError', code: 'invalid_input' })
  await expect(refusal).rejects.toThrow(/not a JPEG, PNG or WebP/)
})
