import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLab, writeLab } from '../../../src/pictures/raster/lab-planes.ts'
import { carry, shadeTransfer } from '../../../src/pictures/recolor/shade-transfer.ts'
import { lookUp, lookUpWhole, tabulate } from '../../../src/pictures/recolor/transfer-table.ts'

const anyPixel = fc.uint8Array({ minLength: 3, maxLength: 3 })
const out = new Float32Array(3)

test("greys that become other greys have no tint between the table's corners", () => {
  const table = tabulate(shadeTransfer({ l: 80, a: 0, b: 0 }, { l: 40, a: 0, b: 0 }))
  for (let byte = 0; byte < 256; byte++) {
    lookUp(table, Uint8Array.of(byte, byte, byte), 0, out)
    expect(Math.max(...out) - Math.min(...out)).toBeLessThan(1e-3)
  }
})

test('a table says what the transfer says, within two levels for the shades of a cloth', () => {
  const transfer = shadeTransfer({ l: 70, a: 4, b: 10 }, { l: 30, a: 20, b: -30 })
  const table = tabulate(transfer)
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 95 }), (l) => {
      const pixel = new Uint8Array(3)
      writeLab(pixel, 0, l, 4, 10)
      lookUp(table, pixel, 0, out)
      const lab = new Float32Array(3)
      readLab(pixel, 0, lab)
      carry(transfer, lab[0], lab[1], lab[2], lab)
      const exact = new Uint8Array(3)
      writeLab(exact, 0, lab[0], lab[1], lab[2])
      for (let channel = 0; channel < 3; channel++)
        expect(Math.abs(out[channel] - exact[channel])).toBeLessThanOrEqual(2)
    }),
  )
})

test('a run of pixels becomes what each becomes alone, where it is wholly the thing', () => {
  const table = tabulate(shadeTransfer({ l: 60, a: 30, b: 20 }, { l: 25, a: -10, b: 5 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(anyPixel, fc.constantFrom(0, 128, 255)), { minLength: 1 }), (pixels) => {
      const from = Uint8Array.from(pixels.flatMap(([pixel]) => [...pixel]))
      const share = Uint8Array.from(pixels, ([, part]) => part)
      const to = from.slice()
      lookUpWhole(table, { from, to, share, start: 0, end: pixels.length })
      for (const [index, part] of share.entries()) {
        lookUp(table, from, index * 3, out)
        for (let channel = 0; channel < 3; channel++) {
          const at = index * 3 + channel
          expect(to[at]).toBe(part === 255 ? Math.floor(out[channel] + 0.5) : from[at])
        }
      }
    }),
  )
})
