import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../src/admin/texts/create-translator.ts'
import { translateToFrench } from '../../../../src/admin/texts/french/translate-to-french.ts'
import { judgeReport } from '../../../../src/domain/judge-report.ts'
import { goodReport } from '../../../support/good-report.ts'

const translate = createTranslator({
  sentences: {
    'It broke.': 'C’est cassé.',
    'It broke {place}.': 'C’est cassé {place}.',
    '{title} broke.': '{title} est cassé.',
    'It was kept: {sentences}': 'Gardé : {sentences}',
    '{title} looks like {title}, by ΔE {delta}.': '{title} ressemble à {title}, à ΔE {delta}.',
    'It broke. It burnt.': 'C’est fini.',
  },
  parts: {
    place: { 'in the middle': 'au milieu', '{place}, {other}': '{place} ; {other}' },
    delta: { '{whole}.{decimals}': '{whole},{decimals}' },
  },
})

describe('a translator', () => {
  it.each([
    ['It broke.', 'C’est cassé.'],
    ['It broke in the middle.', 'C’est cassé au milieu.'],
    ['It broke somewhere.', 'C’est cassé somewhere.'],
    ['It broke in the middle, left.', 'C’est cassé au milieu ; left.'],
    ['It was kept: It broke. Why?', 'Gardé : C’est cassé. Why?'],
    ['A+B looks like A+B, by ΔE 1.5.', 'A+B ressemble à A+B, à ΔE 1,5.'],
    ['A looks like B, by ΔE 1.5.', 'A looks like B, by ΔE 1.5.'],
    ['$& broke.', '$& est cassé.'],
  ])('fills what is in the holes in: %s', (english, french) => {
    expect(translate(english)).toBe(french)
  })

  it('translates sentence by sentence, and keeps what it does not know, and the lines', () => {
    expect(translate('It broke. Nobody knows. It broke.')).toBe('C’est cassé. Nobody knows. C’est cassé.')
    expect(translate('It broke.\nIt broke in the middle.')).toBe('C’est cassé.\nC’est cassé au milieu.')
    expect(translate('It broke. It burnt.')).toBe('C’est fini.')
    expect(translate('Rib St. John broke.')).toBe('Rib St. John est cassé.')
  })

  it.each(['', ' ', 'Nobody knows.', 'broke', '\n\n', 'It broke', 'Deux mots : rien.'])(
    'leaves alone what is unknown: %j',
    (text) => {
      expect(translate(text)).toBe(text)
      expect(translateToFrench(text)).toBe(text)
    },
  )

  it('is soon done, however many sentences there are', () => {
    const text = 'A: B. C and 3 more. D takes pictures: E. '.repeat(12)
    const before = performance.now()
    translateToFrench(text)
    expect(performance.now() - before).toBeLessThan(2_000)
  })

  it('leaves no doubt of a verdict in English, whatever was measured', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const part = fc.record({ left: share, top: share, width: share, height: share })
    const measured = fc.record({
      mode: fc.constantFrom('transfer' as const, 'composite' as const),
      edgesKept: share,
      deltaE00: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
      sourceDeltaE00: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
      maskShare: share,
      backgroundChangedPixels: fc.nat(),
      borderShare: share,
      outlineShare: share,
      foreignShare: share,
      oldHueShare: share,
      structure: share,
      spoiltShare: share,
      spoiltPart: fc.option(part, { nil: undefined }),
      strayShare: share,
      strayPart: fc.option(part, { nil: undefined }),
      editUnevenness: fc.double({ min: 0, max: 20, noNaN: true }),
      maskAgreement: share,
      isGuessIndependent: fc.boolean(),
      findingConfidence: share,
      leftOutShare: share,
    })
    fc.assert(
      fc.property(measured, (change) => {
        for (const reason of judgeReport({ ...goodReport, ...change }).reasons) {
          expect(translateToFrench(reason)).not.toBe(reason)
          expect(translateToFrench(reason)).not.toMatch(/(?<!\p{L})(the|of|its|in|near)(?!\p{L})|\d\.\d/u)
        }
      }),
    )
  })
})
