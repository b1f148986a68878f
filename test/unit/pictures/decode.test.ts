import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decode } from '../../../src/pictures/codec/decode.ts'
import { decodeWorkable } from '../../../src/pictures/codec/decode-workable.ts'
import { encodeDraft } from '../../../src/pictures/codec/encode.ts'
import { readFacts } from '../../../src/pictures/codec/read-facts.ts'

const LIMIT = 50_000_000
const red = { width: 40, height: 24, channels: 3, background: { r: 200, g: 30, b: 40 } } as const
const pixel = (rgb: Uint8Array, i: number) => [...rgb.subarray(i * 3, i * 3 + 3)]
const refusal = (bytes: Uint8Array) =>
  decode(bytes, LIMIT).then(
    () => 'decoded',
    (error) => `${error.code}: ${error.message} ${error.hint}`,
  )

/** The first 33 bytes of a PNG: its signature and a header that claims 40,000 × 40,000 pixels. */
async function hugePngHeader(): Promise<Uint8Array> {
  const png = await sharp({ create: red }).png().toBuffer()
  png.writeUInt32BE(40_000, 16)
  png.writeUInt32BE(40_000, 20)
  return png
}

test('JPEG, PNG and WebP come out as their pixels', async () => {
  const lossless = [sharp({ create: red }).png(), sharp({ create: red }).webp({ lossless: true })]
  for (const file of lossless) {
    const { raster } = await decode(await file.toBuffer(), LIMIT)
    expect(pixel(raster.rgb, 100)).toEqual([200, 30, 40])
    expect(raster.alpha).toBeUndefined()
  }
  const { facts } = await decode(await sharp({ create: red }).jpeg().toBuffer(), LIMIT)
  expect(facts).toEqual({ format: 'jpeg', widthPx: 40, heightPx: 24, hasAlpha: false })
})

test('EXIF orientation is applied', async () => {
  const turned = await sharp({ create: red }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { facts, raster } = await decode(turned, LIMIT)
  expect([facts.widthPx, facts.heightPx]).toEqual([24, 40])
  expect([raster.widthPx, raster.heightPx]).toEqual([24, 40])
})

test('a wide-gamut profile is converted to sRGB', async () => {
  const inP3 = await sharp({ create: { ...red, background: { r: 200, g: 120, b: 100 } } })
    .withIccProfile('p3')
    .png()
    .toBuffer()
  const raw = await sharp(inP3, { ignoreIcc: true }).raw().toBuffer()
  expect(pixel(raw, 0)).not.toEqual([200, 120, 100])
  const { raster } = await decode(inP3, LIMIT)
  pixel(raster.rgb, 0).forEach((value, i) => {
    expect(Math.abs(value - [200, 120, 100][i])).toBeLessThanOrEqual(2)
  })
})

test('grey, 16-bit and transparent pictures become 8-bit RGB, transparency kept', async () => {
  const grey = await sharp({ create: red }).greyscale().toColourspace('b-w').png().toBuffer()
  const [r, g, b] = pixel((await decode(grey, LIMIT)).raster.rgb, 5)
  expect([g, b]).toEqual([r, r])
  const deep = await sharp({ create: red }).toColourspace('rgb16').png().toBuffer()
  expect(pixel((await decode(deep, LIMIT)).raster.rgb, 5)).toEqual([200, 30, 40])
  const clear = { ...red, channels: 4, background: { ...red.background, alpha: 0.5 } } as const
  const { raster } = await decode(await sharp({ create: clear }).png().toBuffer(), LIMIT)
  expect(raster.alpha?.[7]).toBe(128)
  const again = await decode(await encodeDraft(raster), LIMIT)
  expect(again.raster).toEqual(raster)
})

test('a single pixel can be read', async () => {
  const dot = await sharp({ create: { ...red, width: 1, height: 1 } })
    .png()
    .toBuffer()
  expect((await decode(dot, LIMIT)).raster.widthPx).toBe(1)
})

test('what cannot be worked on is refused, and says why', async () => {
  const frames = Uint8Array.from({ length: 24 * 48 * 3 }, (_, i) => (i < 24 * 24 * 3 ? 40 : 220))
  const animated = await sharp(frames, { raw: { width: 24, height: 48, channels: 3, pageHeight: 24 } })
    .webp()
    .toBuffer()
  const cmyk = await sharp({ create: red }).toColourspace('cmyk').jpeg().toBuffer()
  const jpeg = await sharp({
    create: { ...red, width: 400, height: 400, noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()
  expect(await refusal(new TextEncoder().encode('Dear customer, the picture is attached.'))).toMatch(
    /^invalid_input: .*not a JPEG/,
  )
  expect(await refusal(new TextEncoder().encode('GIF89a'))).toMatch(/a GIF file/)
  expect(await refusal(animated)).toMatch(/^invalid_input: .*animated/)
  expect(await refusal(cmyk)).toMatch(/^invalid_input: .*CMYK/)
  expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toMatch(/^invalid_input: .*damaged or incomplete/)
  expect(await refusal(jpeg.subarray(0, 12))).toMatch(/^invalid_input: .*damaged/)
  expect(await refusal(new Uint8Array(0))).toMatch(/^invalid_input/)
})

test('a picture with too many pixels is refused from its header', async () => {
  await expect(readFacts(await hugePngHeader(), LIMIT)).rejects.toThrow(
    /40000 × 40000 = 1600 megapixels; the limit is 50/,
  )
})

test('grey with 16 bits and transparency becomes 8-bit RGB with its transparency', async () => {
  const values = Uint16Array.from({ length: 40 * 40 * 2 }, (_, i) => (i % 2 === 0 ? 120 * 257 : 64 * 257))
  const raw = { width: 40, height: 40, channels: 2 } as const
  const file = await sharp(values, { raw }).toColourspace('grey16').png().toBuffer()
  const { depth, channels } = await sharp(file).metadata()
  expect([depth, channels]).toEqual(['ushort', 2])
  const { raster } = await decode(file, LIMIT)
  expect([pixel(raster.rgb, 7), raster.alpha?.[7]]).toEqual([[120, 120, 120], 64])
})

test('a file that ends too early is refused in every format, whatever is left of it', async () => {
  const noisy = {
    ...red,
    width: 300,
    height: 300,
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  } as const
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const whole = await sharp({ create: noisy }).toFormat(format).toBuffer()
    for (const share of [0.05, 0.3, 0.7, 0.95])
      expect(await refusal(whole.subarray(0, whole.length * share))).toMatch(/^invalid_input: .*damaged/)
  }
})

test('what shows nothing, or next to nothing, cannot be worked on', async () => {
  const invisible = await sharp({ create: { ...red, width: 64, height: 64 } })
    .ensureAlpha(0)
    .png()
    .toBuffer()
  await expect(decodeWorkable(invisible, LIMIT)).rejects.toThrow(/transparent everywhere/)
  const tiny = await sharp({ create: red }).png().toBuffer()
  await expect(decodeWorkable(tiny, LIMIT)).rejects.toThrow(/only 40 × 24 pixels/)
})
