import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { deltaE00 } from '../../../src/domain/color/ciede2000.ts'
import { formatHex } from '../../../src/domain/color/hex.ts'
import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import { decode } from '../../../src/pictures/codec/decode.ts'
import { measureSwatch } from '../../../src/pictures/swatch/measure-swatch.ts'

const measure = async (content: string, sidePx = 96) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx}" height="${sidePx}" viewBox="0 0 96 96">${content}</svg>`
  const { raster } = await decode(await sharp(Buffer.from(svg)).png().toBuffer(), 1_000_000)
  return measureSwatch(raster)
}
const fill = (color: string, shape = 'width="96" height="96"') => `<rect ${shape} fill="${color}"/>`

describe('a swatch', () => {
  it('of one colour is that colour, whatever the colour and the size', async () => {
    const byte = fc.integer({ min: 0, max: 255 })
    await fc.assert(
      fc.asyncProperty(
        fc.record({ r: byte, g: byte, b: byte }),
        fc.integer({ min: 1, max: 60 }),
        async (rgb, side) => {
          const hex = formatHex(rgb)
          const measured = await measure(fill(hex), side)
          expect(measured.uniform).toBe(true)
          expect(deltaE00(labFromHex(measured.hex), labFromHex(hex))).toBeLessThan(1)
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each([
    ['round, before nothing', '<circle cx="48" cy="48" r="40" fill="#1F2A44"/>'],
    ['small and to the side, before nothing', '<circle cx="70" cy="70" r="20" fill="#1F2A44"/>'],
    ['in a white frame', `${fill('#FFFFFF')}${fill('#1F2A44', 'x="12" y="12" width="72" height="72"')}`],
  ])('%s is the colour in its middle', async (_how, content) => {
    expect(await measure(content)).toEqual({ hex: '#1F2A44', uniform: true })
  })

  it('of a cloth with a fold and a weave is one colour', async () => {
    const weave = Array.from({ length: 96 }, (_, i) =>
      fill(i % 2 ? '#7A8F60' : '#6F8456', `y="${i}" width="96" height="1"`),
    )
    const fold = '<rect x="40" width="9" height="96" fill="#000" opacity="0.1"/>'
    const { uniform, hex } = await measure(`${weave.join('')}${fold}`)
    expect(uniform).toBe(true)
    expect(deltaE00(labFromHex(hex), labFromHex('#758A5B'))).toBeLessThan(3)
  })

  it.each([
    [
      'stripes',
      [8, 24, 40, 56, 72, 88].map((x) => fill('#FFFFFF', `x="${x}" width="8" height="96"`)).join(''),
    ],
    ['two halves', fill('#B92B27', 'x="48" width="48" height="96"')],
    [
      'dots',
      [36, 60]
        .flatMap((x) => [36, 60].map((y) => `<circle cx="${x}" cy="${y}" r="8" fill="#F0C92E"/>`))
        .join(''),
    ],
  ])('with %s is not one colour', async (_what, content) => {
    expect((await measure(`${fill('#1F2A44')}${content}`)).uniform).toBe(false)
  })

  it('of nothing is refused', async () => {
    await expect(measure('')).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
