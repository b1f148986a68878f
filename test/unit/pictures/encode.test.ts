import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/pictures/codec/encode.ts'
import type { Raster } from '../../../src/pictures/raster/raster.ts'
import { readParts, readSourceType } from '../../support/picture-parts.ts'

/** Grain that no encoder can shrink much; the same each time. */
const grainy = (sidePx: number): Raster => {
  let seed = 1
  const rgb = Uint8Array.from({ length: sidePx * sidePx * 3 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed >>> 16
  })
  return { widthPx: sidePx, heightPx: sidePx, rgb, alpha: undefined }
}
const anySize = Number.POSITIVE_INFINITY
const vocabulary = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

describe.each(['jpeg', 'png', 'webp'] as const)('a %s', (format) => {
  it.each(['compositeWithTrainedAlgorithmicMedia', 'algorithmicallyEnhanced'] as const)(
    'declares %s',
    async (sourceType) => {
      const bytes = await encode(grainy(16), { format, sourceType, maxBytes: anySize })
      expect(readSourceType(bytes)).toBe(vocabulary + sourceType)
      expect((await sharp(bytes).metadata()).xmpAsString).toContain(sourceType)
    },
  )

  it('holds no other metadata', async () => {
    const sourceType = 'algorithmicallyEnhanced'
    const bytes = await encode(grainy(16), { format, sourceType, maxBytes: anySize })
    const names = readParts(bytes).map(({ name }) => name)
    expect(names.filter((name) => /exif|photoshop|IPTC|tEXt|zTXt|ICC/i.test(name))).toEqual([])
    const { exif, iptc, icc } = await sharp(bytes).metadata()
    expect({ exif, iptc, icc }).toEqual({})
  })
})

describe('a file that would be too large', () => {
  const sourceType = 'algorithmicallyEnhanced'
  const sizeAt = async (format: 'jpeg' | 'png' | 'webp', maxBytes: number) =>
    (await encode(grainy(128), { format, sourceType, maxBytes })).length

  it.each(['jpeg', 'webp'] as const)('goes down in quality as far as it must, as a %s', async (format) => {
    const best = await sizeAt(format, anySize)
    const wanted = Math.round(best * 0.8)
    const fitting = await sizeAt(format, wanted)
    expect(fitting).toBeLessThanOrEqual(wanted)
    expect(await sizeAt(format, best)).toBe(best)
    expect(await sizeAt(format, fitting - 1)).toBeLessThan(fitting)
  })

  it('stays without loss as a PNG', async () => {
    expect(await sizeAt('png', 1)).toBe(await sizeAt('png', anySize))
  })
})
