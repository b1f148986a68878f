import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHex } from '../../../src/domain/color/hex.ts'
import { namedColors } from '../../../src/domain/color/named-colors.ts'
import { parseTarget } from '../../../src/domain/color/parse-target.ts'
import { suggestColors } from '../../../src/domain/color/suggest-colors.ts'

describe('a typed target', () => {
  it.each([
    ['navy', { name: 'navy', hex: '#1F2A44' }],
    [' Navy  Blue ', { name: 'Navy Blue', hex: '#1F2A44' }],
    ['#1f2a44', { name: '#1F2A44', hex: '#1F2A44' }],
    ['#abc', { name: '#AABBCC', hex: '#AABBCC' }],
    ['cognac #9a463d', { name: 'cognac', hex: '#9A463D' }],
    ['#9A463D our own brown', { name: 'our own brown', hex: '#9A463D' }],
  ])('“%s” is understood', (text, target) => {
    expect(parseTarget(text)).toEqual(target)
  })

  it.each([
    ['nvay', /“nvay” is not a colour/, /Did you mean navy/],
    ['#12', /“#12” is not a hex colour/, /#1F2A44/],
    ['navy #zzzzzz', /“#zzzzzz” is not a hex colour/, /#1F2A44/],
    ['cognac', /several colours/, /“cognac #9A463D” or “cognac #B5703C”/],
    ['navy / white', /two colours/, /Name one/],
    ['leopard', /pattern/, /Name one colour/],
    ['', /not a colour/, /"navy #1F2A44"/],
    ['constructor', /not a colour/, /hex value always works/],
  ])('“%s” is refused with a way out', (text, message, hint) => {
    expect(() => parseTarget(text)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      }),
    )
  })

  it('takes any hex as it is', () => {
    const channel = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.record({ r: channel, g: channel, b: channel }), (color) => {
        const hex = formatHex(color)
        expect(parseTarget(hex.toLowerCase())).toEqual({ name: hex, hex })
      }),
    )
  })
})

describe('suggestions', () => {
  it.each([
    ['nvay', 'navy'],
    ['blck', 'black'],
    ['burgandy', 'burgundy'],
    ['Light-Gray', 'light grey'],
    ['terracota', 'terracotta'],
  ])('for “%s” begin with %s', (typed, meant) => {
    expect(suggestColors(typed)[0]).toBe(meant)
  })

  it('are none for what is like nothing, and never more than asked for', () => {
    expect(suggestColors('xqzwvkjhgfdp')).toEqual([])
    expect(suggestColors('gren', 2)).toHaveLength(2)
  })

  it('put a known name first', () => {
    for (const name of Object.keys(namedColors)) expect(suggestColors(name)[0]).toBe(name)
  })
})
