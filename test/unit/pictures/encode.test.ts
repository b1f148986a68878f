import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { chooseFormat } from '../../../src/pictures/codec/choose-format.ts'
import { encode } from '../../../src/pictures/codec/encode.ts'
import type { Raster } from '../../../src/pictures/raster/raster.ts'
import { readParts, readSourceType, readXmp } from '../../support/picture-parts.ts'

/** Grain that no encoder can shrink much; the same each time. */
const grainy = (sidePx: number): Raster => {
  let seed = 1
  const rgb = Uint8Array.from({ length: sidePx * sidePx * 3 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed >>> 16
  })
  return { widthPx: sidePx, heightPx: sidePx, rgb, alpha: undefined }
}
const maxBytes = Number.POSITIVE_INFINITY
const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const provenance = { digitalSourceType: 'algorithmicallyEnhanced' } as const
const formats = ['jpeg', 'png', 'webp'] as const

describe.each(formats)('a %s', (format) => {
  it('declares how it came to be: its source type, the model and the prompt', async () => {
    const model = 'wavespeed/qwen-image-2.0-pro & <friends>'
    const bytes = await encode(grainy(16), {
      format,
      provenance: {
        digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
        model,
        promptVersion: 'built-in 3',
      },
      maxBytes,
    })
    expect(readSourceType(bytes)).toBe(`${vocabulary}compositeWithTrainedAlgorithmicMedia`)
    expect(readXmp(bytes)).toMatchObject({
      'xmp:CreatorTool': 'Colorway',
      'Iptc4xmpExt:AISystemUsed': model,
      'Iptc4xmpExt:AIPromptInformation': 'built-in 3',
    })
    expect((await sharp(bytes).metadata()).xmpAsString).toContain('built-in 3')
  })

  it('claims no trained model where there was none', async () => {
    const model = 'local/lab-recolor-1'
    const bytes = await encode(grainy(16), { format, provenance: { ...provenance, model }, maxBytes })
    expect(readXmp(bytes)).toEqual({
      'xmp:CreatorTool': `Colorway (${model})`,
      'Iptc4xmpExt:DigitalSourceType': `${vocabulary}algorithmicallyEnhanced`,
    })
  })

  it('holds no other metadata', async () => {
    const bytes = await encode(grainy(16), { format, provenance, maxBytes })
    const names = readParts(bytes).map(({ name }) => name)
    expect(names.filter((name) => /exif|photoshop|IPTC|tEXt|zTXt|ICC/i.test(name))).toEqual([])
    const { exif, iptc, icc } = await sharp(bytes).metadata()
    expect({ exif, iptc, icc }).toEqual({})
  })
})

describe('the quality of a file', () => {
  const pixelsOf = async (format: 'jpeg' | 'png' | 'webp', quality?: number) =>
    (
      await sharp(await encode(grainy(64), { format, quality, provenance, maxBytes }))
        .raw()
        .toBuffer()
    ).equals(grainy(64).rgb)
  const sizeOf = async (format: 'jpeg' | 'webp', quality?: number) =>
    (await encode(grainy(64), { format, quality, provenance, maxBytes })).length

  it('is without loss as a PNG, whatever is asked, and as a WebP where nothing is asked', async () => {
    expect([await pixelsOf('png'), await pixelsOf('png', 60), await pixelsOf('webp')]).toEqual([
      true,
      true,
      true,
    ])
    expect([await pixelsOf('webp', 98), await pixelsOf('jpeg')]).toEqual([false, false])
  })

  it('is 98 without chroma subsampling as a JPEG, or as asked', async () => {
    const bytes = await encode(grainy(64), { format: 'jpeg', provenance, maxBytes })
    expect((await sharp(bytes).metadata()).chromaSubsampling).toBe('4:4:4')
    expect(await sizeOf('jpeg')).toBe(await sizeOf('jpeg', 98))
    expect(await sizeOf('jpeg', 70)).toBeLessThan(await sizeOf('jpeg', 90))
    expect(await sizeOf('webp', 70)).toBeLessThan(await sizeOf('webp', 90))
  })

  it('keeps transparency to the pixel, colours under it included', async () => {
    const alpha = Uint8Array.from({ length: 16 * 16 }, (_, index) => index)
    for (const format of ['png', 'webp'] as const) {
      const bytes = await encode({ ...grainy(16), alpha }, { format, provenance, maxBytes })
      const data = await sharp(bytes).raw().toBuffer()
      expect(alpha.every((value, index) => data[index * 4 + 3] === value)).toBe(true)
      expect([data[0], data[1], data[2]]).toEqual([...grainy(16).rgb.subarray(0, 3)])
    }
  })
})

describe('a file that would be too large', () => {
  const sizeAt = async (format: 'jpeg' | 'png' | 'webp', most: number, quality?: number) =>
    (await encode(grainy(128), { format, quality, provenance, maxBytes: most })).length

  it.each([
    ['jpeg', undefined],
    ['webp', undefined],
    ['jpeg', 95],
  ] as const)('goes down in quality as far as it must, as a %s of quality %s', async (format, quality) => {
    const best = await sizeAt(format, maxBytes, quality)
    const wanted = Math.round(best * 0.8)
    const fitting = await sizeAt(format, wanted, quality)
    expect(fitting).toBeLessThanOrEqual(wanted)
    expect(await sizeAt(format, best, quality)).toBe(best)
    expect(await sizeAt(format, fitting - 1, quality)).toBeLessThan(fitting)
  })

  it('stays without loss as a PNG', async () => {
    expect(await sizeAt('png', 1)).toBe(await sizeAt('png', maxBytes))
  })
})

describe('the format of a finished file', () => {
  const opaque = { alpha: undefined }
  const covered = { alpha: new Uint8Array([255, 255]) }
  const seeThrough = { alpha: new Uint8Array([255, 254]) }

  it.each(formats)('is that of a %s, where nothing else is asked', (format) => {
    for (const asked of [undefined, {}, { quality: 90 }])
      expect(chooseFormat({ format, raster: opaque }, asked)).toEqual({ format, note: undefined })
  })

  it('is the one that is asked for', () => {
    for (const format of formats)
      for (const raster of [opaque, covered])
        expect(chooseFormat({ format: 'png', raster }, { format })).toEqual({ format, note: undefined })
  })

  it('is never a JPEG of what can be seen through, and says so', () => {
    expect(chooseFormat({ format: 'png', raster: seeThrough }, { format: 'jpeg' })).toEqual({
      format: 'png',
      note: 'It stays a PNG: parts of it are transparent, which a JPEG cannot be.',
    })
    expect(chooseFormat({ format: 'webp', raster: seeThrough }, { format: 'jpeg' }).format).toBe('webp')
    expect(chooseFormat({ format: 'png', raster: seeThrough }, { format: 'webp' }).note).toBeUndefined()
  })
})
