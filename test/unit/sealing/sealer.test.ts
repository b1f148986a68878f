import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSealer, type SealedPlace } from '../../../src/database/sealing/sealer.ts'

const key = randomBytes(32)
const sealer = createSealer({ current: key })
const place: SealedPlace = { table: 'session', shopId: 'a-shop.myshopify.com', rowId: 'offline' }
const anyPlace = fc.record({ table: fc.string(), shopId: fc.string(), rowId: fc.string() })
const samePlace = (one: SealedPlace, other: SealedPlace) =>
  one.table === other.table && one.shopId === other.shopId && one.rowId === other.rowId

describe('what is sealed', () => {
  it('opens in its place, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anyPlace, (plain, somewhere) => {
        expect(sealer.open(sealer.seal(plain, somewhere), somewhere)).toBe(plain)
      }),
    )
  })

  it('opens in no other place, even where the names run together in the same way', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        fc.pre(!samePlace(one, other))
        expect(() => sealer.open(sealer.seal('a token', one), other)).toThrow('changed, or moved')
      }),
    )
    const sealed = sealer.seal('a token', { table: 'session', shopId: 'a', rowId: 'bc' })
    expect(() => sealer.open(sealed, { table: 'session', shopId: 'ab', rowId: 'c' })).toThrow(/moved/)
  })

  it('is refused with any one of its bytes changed', () => {
    const sealed = sealer.seal('shpat_0123456789', place)
    for (const position of sealed.keys()) {
      const tampered = Buffer.from(sealed)
      tampered[position] ^= 1 << (position % 8)
      expect(() => sealer.open(tampered, place), `byte ${position}`).toThrow()
    }
  })

  it('is refused when it was cut, or has more at its end', () => {
    const sealed = sealer.seal('shpat_0123456789', place)
    for (let length = 0; length < sealed.length; length++)
      expect(() => sealer.open(sealed.subarray(0, length), place), `${length} bytes`).toThrow()
    expect(() => sealer.open(Buffer.concat([sealed, Buffer.alloc(1)]), place)).toThrow()
  })

  it('never looks the same twice, and never holds what it hides', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 40 }), (plain) => {
        const sealed = [sealer.seal(plain, place), sealer.seal(plain, place)]
        expect(sealed[0].equals(sealed[1])).toBe(false)
        for (const one of sealed) expect(one.includes(plain)).toBe(false)
      }),
    )
  })

  it('says nothing of itself when it does not open', () => {
    const sealed = sealer.seal('shpat_secret', place)
    expect(() => sealer.open(sealed, { ...place, rowId: '42' })).toThrow(
      expect.objectContaining({ code: 'bug', message: expect.not.stringContaining('shpat') }),
    )
  })
})

describe('a change of keys', () => {
  const next = randomBytes(32)
  const changing = createSealer({ current: next, previous: key })

  it('opens what the former key sealed, and seals with the new one', () => {
    const old = sealer.seal('a token', place)
    expect(changing.open(old, place)).toBe('a token')
    expect(changing.isCurrent(old)).toBe(false)
    const fresh = changing.seal('a token', place)
    expect(changing.isCurrent(fresh)).toBe(true)
    expect(createSealer({ current: next }).open(fresh, place)).toBe('a token')
  })

  it('tells which variable is missing where the former key was taken away too early', () => {
    const old = sealer.seal('a token', place)
    expect(() => createSealer({ current: next }).open(old, place)).toThrow(
      expect.objectContaining({
        code: 'unavailable',
        message: expect.stringContaining('COLORWAY_ENCRYPTION_KEY_PREVIOUS'),
      }),
    )
  })
})
