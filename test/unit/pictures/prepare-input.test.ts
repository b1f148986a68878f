import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/pictures/codec/decode.ts'
import { prepareInput } from '../../../src/pictures/codec/prepare-input.ts'
import type { InputLimits, PreparedPicture } from '../../../src/ports/picture-desk.ts'

const maxPixels = 50_000_000
const limits: InputLimits = {
  formats: ['jpeg', 'png', 'webp'],
  maxBytes: 10_000_000,
  minSidePx: 384,
  maxSidePx: 2_048,
  stepPx: 32,
  minPixels: 1_000_000,
  maxPixels: 1_500_000,
  isEdited: true,
}
const prepare = (bytes: Uint8Array, differs: Partial<InputLimits> = {}) =>
  prepareInput(bytes, { ...limits, ...differs }, maxPixels)

interface Point {
  readonly x: number
  readonly y: number
}

/** Where the dot lies, as shares of the sides. */
const dot: Point = { x: 0.3, y: 0.6 }

/** A soft dark dot on a pale ground, in plain channels. */
const dotted = (width: number, height: number, { x, y } = dot): Sharp => {
  const spread = 0.04 * Math.min(width, height)
  const fallOff = (length: number, middle: number) =>
    Float64Array.from({ length }, (_, at) =>
      Math.exp(-((at + 0.5 - middle * length) ** 2) / (2 * spread ** 2)),
    )
  const [across, down] = [fallOff(width, x), fallOff(height, y)]
  const values = new Uint8Array(width * height * 3)
  for (let row = 0, at = 0; row < height; row++)
    for (let column = 0; column < width; column++, at += 3)
      values.fill(Math.round(240 - 200 * across[column] * down[row]), at, at + 3)
  return sharp(values, { raw: { width, height, channels: 3 } })
}

/** Where the dot is in the picture proper, as shares of its sides. */
const findDot = async ({ bytes, placement }: PreparedPicture): Promise<Point> => {
  const { raster } = await decode(bytes, maxPixels)
  const { left, top, width, height } = placement ?? { left: 0, top: 0, width: 1, height: 1 }
  let [sum, x, y] = [0, 0, 0]
  for (let index = 0; index < raster.widthPx * raster.heightPx; index++) {
    const weight = Math.max(0, 225 - raster.rgb[index * 3])
    sum += weight
    x += weight * ((index % raster.widthPx) + 0.5)
    y += weight * (Math.floor(index / raster.widthPx) + 0.5)
  }
  return { x: (x / sum / raster.widthPx - left) / width, y: (y / sum / raster.heightPx - top) / height }
}

const missedPx = (found: Point, { widthPx, heightPx }: PreparedPicture, wanted = dot): number =>
  Math.max(Math.abs(found.x - wanted.x) * widthPx, Math.abs(found.y - wanted.y) * heightPx)

describe('a picture made ready for an editor', () => {
  it.each([
    ['smaller', 400, 300],
    ['a little smaller', 990, 1_000],
    ['of the size, but not the steps', 1_111, 999],
    ['longer', 900, 2_111],
    ['larger', 2_001, 1_499],
    ['much larger', 2_501, 3_203],
  ])('lies where its placement says: one that is %s', async (_, width, height) => {
    for (const file of [dotted(width, height).png(), dotted(width, height).jpeg({ quality: 98 })]) {
      const prepared = await prepare(await file.toBuffer())
      expect([prepared.widthPx % 32, prepared.heightPx % 32]).toEqual([0, 0])
      expect(prepared.widthPx * prepared.heightPx).toBeGreaterThanOrEqual(1_000_000)
      expect(prepared.widthPx * prepared.heightPx).toBeLessThanOrEqual(1_500_000)
      // A decoder that shrinks a large JPEG as it reads rounds its sides: a tenth of a pixel.
      expect(missedPx(await findDot(prepared), prepared)).toBeLessThan(0.15)
      const sent = await sharp(prepared.bytes).metadata()
      expect([sent.width, sent.height]).toEqual([prepared.widthPx, prepared.heightPx])
    }
  })

  it('is the very file where that fits', async () => {
    const bytes = await dotted(1_024, 1_280).jpeg({ quality: 100 }).toBuffer()
    expect(await prepare(bytes)).toEqual({
      bytes,
      format: 'jpeg',
      widthPx: 1_024,
      heightPx: 1_280,
      placement: undefined,
    })
    const heavy = await prepare(bytes, { maxBytes: bytes.length - 1 })
    expect(heavy.bytes.length).toBeLessThan(bytes.length)
    const unknown = await prepare(await dotted(1_024, 1_280).webp().toBuffer(), { formats: ['jpeg'] })
    expect(unknown.format).toBe('jpeg')
  })

  it('is padded with its own mirrored border, not with bars', async () => {
    const [width, height] = [2_048, 140]
    const stripes = Uint8Array.from({ length: width * height * 3 }, (_, at) =>
      Math.floor(at / 3 / width) % 20 < 10 ? 40 : 220,
    )
    const bytes = await sharp(stripes, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer()
    const { bytes: sent, heightPx, placement } = await prepare(bytes, { minSidePx: 224 })
    expect([heightPx, placement]).toEqual([224, { left: 0, top: 42 / 224, width: 1, height: 140 / 224 }])
    const { raster } = await decode(sent, maxPixels)
    const column = Array.from({ length: heightPx }, (_, y) =>
      raster.rgb[(y * 2_048 + 1_000) * 3] < 130 ? 0 : 1,
    )
    for (let y = 0; y < 42; y++) {
      expect(column[41 - y]).toBe(column[42 + y])
      expect(column[182 + y]).toBe(column[181 - y])
    }
    expect(new Set(column.slice(0, 42)).size).toBe(2)
  })

  it('keeps its border pixels where it is enlarged', async () => {
    const [width, height] = [300, 300]
    const framed = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
      const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)]
      return Math.min(x, y, width - 1 - x, height - 1 - y) < 10 ? 30 : 230
    })
    const bytes = await sharp(framed, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer()
    const { raster } = await decode((await prepare(bytes)).bytes, maxPixels)
    const last = raster.widthPx * raster.heightPx - 1
    for (const index of [0, raster.widthPx - 1, last - raster.widthPx + 1, last])
      expect(Math.abs(raster.rgb[index * 3] - 30)).toBeLessThan(6)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is upright, in sRGB and baseline: a progressive JPEG of Display P3, EXIF orientation %s',
    async (orientation) => {
      const turned = dotted(900, 700).tint('#c05040')
      const bytes = await sharp(await turned.withIccProfile('p3').jpeg({ progressive: true }).toBuffer())
        .keepIccProfile()
        .withExif({})
        .withMetadata({ orientation })
        .jpeg({ progressive: true, quality: 98 })
        .toBuffer()
      const prepared = await prepare(bytes)
      const { orientation: left, icc, isProgressive } = await sharp(prepared.bytes).metadata()
      expect([left ?? 1, icc, isProgressive]).toEqual([1, undefined, false])
      const straight = await decode(bytes, maxPixels)
      expect(prepared.widthPx > prepared.heightPx).toBe(straight.facts.widthPx > straight.facts.heightPx)
      const { x, y } = dot
      const wanted = [
        { x, y },
        { x: 1 - x, y },
        { x: 1 - x, y: 1 - y },
        { x, y: 1 - y },
        { x: y, y: x },
        { x: 1 - y, y: x },
        { x: 1 - y, y: 1 - x },
        { x: y, y: 1 - x },
      ][orientation - 1]
      expect(missedPx(await findDot(prepared), prepared, wanted)).toBeLessThan(0.5)
      const ours = (await decode(prepared.bytes, maxPixels)).raster.rgb
      for (const channel of [0, 1, 2])
        expect(Math.abs(ours[channel] - straight.raster.rgb[channel])).toBeLessThanOrEqual(3)
    },
  )

  it('is opaque on white, 8-bit and in colour: 16 bits, greys, transparency', async () => {
    const deep = await dotted(1_024, 1_024).toColourspace('rgb16').png().toBuffer()
    const grey = await dotted(1_024, 1_024).toColourspace('b-w').png().toBuffer()
    const values = await dotted(1_024, 1_024).extractChannel(0).raw().toBuffer()
    const opaqueBefore = 900 * 1_024
    const pairs = [...values].flatMap((value, index) => [value, index < opaqueBefore ? 255 : 0])
    const clear = await sharp(Uint8Array.from(pairs), { raw: { width: 1_024, height: 1_024, channels: 2 } })
      .toColourspace('b-w')
      .png()
      .toBuffer()
    for (const bytes of [deep, grey, clear]) {
      const prepared = await prepare(bytes)
      const { space, depth, channels, hasAlpha } = await sharp(prepared.bytes).metadata()
      expect([space, depth, channels, hasAlpha]).toEqual(['srgb', 'uchar', 3, false])
      expect(missedPx(await findDot(prepared), prepared)).toBeLessThan(0.1)
    }
    const { raster } = await decode((await prepare(clear)).bytes, maxPixels)
    expect(raster.rgb[1_000 * 1_024 * 3]).toBeGreaterThan(250)
    expect(raster.rgb[0]).toBeLessThan(245)
  })

  it('may be a small one for a reference, in its own size if that is taken', async () => {
    const any = { stepPx: 1, minPixels: 0, maxPixels: Number.POSITIVE_INFINITY, isEdited: false }
    const swatch = await dotted(1, 1).png().toBuffer()
    expect(await prepare(swatch, any)).toMatchObject({ widthPx: 384, heightPx: 384 })
    const own = await dotted(401, 777).png().toBuffer()
    expect(await prepare(own, any)).toMatchObject({ bytes: own, widthPx: 401, heightPx: 777 })
  })
})

describe('what cannot be made ready', () => {
  const refusal = (bytes: Uint8Array) =>
    prepare(bytes).then(
      () => 'prepared',
      ({ code, message }) => `${code}: ${message}`,
    )

  it('is refused, and the message says why', async () => {
    const jpeg = await dotted(600, 600).jpeg({ progressive: true }).toBuffer()
    const png = await dotted(600, 600).png().toBuffer()
    const webp = await dotted(600, 600).webp({ lossless: true }).toBuffer()
    for (const whole of [jpeg, png, webp])
      expect(await refusal(whole.subarray(0, whole.length * 0.6))).toMatch(/^invalid_input: .*damaged/)
    const invisible = await dotted(600, 600).ensureAlpha(0).png().toBuffer()
    expect(await refusal(invisible)).toMatch(/^invalid_input: .*transparent everywhere/)
    expect(await refusal(await dotted(1, 1).png().toBuffer())).toMatch(/^invalid_input: .*only 1 × 1 pixels/)
    expect(await refusal(await dotted(6_000, 40).png().toBuffer())).toMatch(
      /^invalid_input: .*too long and narrow/,
    )
    const cmyk = await dotted(600, 600).toColourspace('cmyk').jpeg().toBuffer()
    expect(await refusal(cmyk)).toMatch(/^invalid_input: .*CMYK/)
  })

  it('is refused from its header where it claims too many pixels', async () => {
    const png = await dotted(64, 64).png().toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(await refusal(png)).toMatch(/^invalid_input: .*3600 megapixels/)
  })

  it('is not sent larger than it may be', async () => {
    const bytes = await dotted(600, 600).jpeg().toBuffer()
    await expect(prepare(bytes, { maxBytes: 100 })).rejects.toThrow(/however it is saved/)
  })
})
