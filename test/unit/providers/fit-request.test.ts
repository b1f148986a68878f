import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateTokens } from '../../../src/domain/prompts/estimate-tokens.ts'
import type { EditorDescription, EditRequest, InputPicture } from '../../../src/ports/image-editor.ts'
import { fitRequest } from '../../../src/providers/fit-request.ts'
import { fitSize } from '../../../src/providers/fit-size.ts'
import { describeEditor } from '../../support/describe-editor.ts'

const picture: InputPicture = {
  bytes: new Uint8Array(1_000),
  format: 'jpeg',
  widthPx: 800,
  heightPx: 600,
  url: 'https://house.test/a.jpg',
}
const request: EditRequest = {
  picture,
  references: [],
  prompt: 'Change only the color.',
  thing: 'shirt',
  targetHex: '#1F2A44',
  size: undefined,
  seed: undefined,
  negativePrompt: undefined,
  extendPrompt: undefined,
  watermark: undefined,
  count: 1,
  signal: new AbortController().signal,
}
const ask = (differs: Partial<EditRequest>, description: Partial<EditorDescription> = {}) =>
  fitRequest('Somebody', describeEditor(description), { ...request, ...differs })

describe('what does not fit is said with its numbers', () => {
  const { inputs, options } = describeEditor()
  it.each<[string, Partial<EditRequest>, Partial<EditorDescription>, RegExp]>([
    ['a long prompt', { prompt: 'x'.repeat(801) }, {}, /800 characters.* 801/],
    [
      'a prompt of many tokens',
      { prompt: 'word '.repeat(100) },
      { promptLimit: { count: 80, unit: 'tokens' } },
      /80 tokens.* about 200/,
    ],
    ['a long negative prompt', { negativePrompt: 'x'.repeat(501) }, {}, /500 characters.* 501/],
    ['many pictures', { references: [picture, picture, picture] }, {}, /at most 3 .* 4/],
    ['a large file', {}, { inputs: { ...inputs, maxBytes: 999 } }, /999 bytes.* 1000/],
    ['a large reference', { references: [{ ...picture, widthPx: 9_000 }] }, {}, /1 to 3072 px.* 9000 × 600/],
    ['a small picture', {}, { inputs: { ...inputs, minSidePx: 601 } }, /601 to 3072 px.* 800 × 600/],
    [
      'another format',
      { picture: { ...picture, format: 'webp' } },
      { inputs: { ...inputs, formats: ['jpeg', 'png'] } },
      /jpeg, png .* webp/,
    ],
    [
      'no address',
      { picture: { ...picture, url: undefined } },
      { inputs: { ...inputs, delivery: 'url' } },
      /no public address/,
    ],
    ['a seed out of range', { seed: 2 ** 31 }, {}, /2147483647.* 2147483648/],
    ['no picture', { count: 0 }, {}, /one picture or more, not for 0/],
  ])('%s', (_name, differs, description, message) => {
    const error = expect.objectContaining({ code: 'invalid_input', message: expect.stringMatching(message) })
    expect(() => ask(differs, description)).toThrow(error)
  })

  it('and a negative prompt that is left out may be of any length', () => {
    const without = { options: { ...options, negativePrompt: undefined } }
    expect(ask({ negativePrompt: 'x'.repeat(900) }, without).warnings).toHaveLength(1)
  })
})

it('gives the limits whole: nothing is cut, and what fits exactly fits', () => {
  const prompt = 'ü'.repeat(800)
  expect(ask({ prompt, negativePrompt: 'x'.repeat(500), seed: 2 ** 31 - 1 })).toMatchObject({
    prompt,
    warnings: [],
  })
})

describe('a size', () => {
  const side = fc.integer({ min: 40, max: 6_000 })
  const sizes = { minSidePx: 512, maxSidePx: 2_048, maxPixels: 2_048 * 1_024, stepPx: 16 }

  it('comes within the limits, in steps, and keeps its shape where that is possible', () => {
    fc.assert(
      fc.property(side, side, (widthPx, heightPx) => {
        const fitted = fitSize({ widthPx, heightPx }, sizes)
        for (const px of [fitted.widthPx, fitted.heightPx]) {
          expect(px % 16).toBe(0)
          expect(px).toBeGreaterThanOrEqual(512)
          expect(px).toBeLessThanOrEqual(2_048)
        }
        expect(fitted.widthPx * fitted.heightPx).toBeLessThanOrEqual(sizes.maxPixels)
        const shape = widthPx / heightPx
        // Two steps of 16 on the shortest side.
        if (shape > 0.26 && shape < 3.9)
          expect(Math.abs(fitted.widthPx / fitted.heightPx / shape - 1)).toBeLessThan(0.07)
      }),
    )
  })

  it('that fits stays as it is, and another is warned of with both', () => {
    const options = { ...describeEditor().options, size: sizes }
    const wanted = { widthPx: 1_024, heightPx: 1_536 }
    expect(ask({ size: wanted }, { options })).toMatchObject({ size: wanted, warnings: [] })
    const { size, warnings } = ask({ size: { widthPx: 4_000, heightPx: 3_000 } }, { options })
    expect(warnings).toEqual([
      `Somebody makes no pictures of 4000 × 3000 px: ${size?.widthPx} × ${size?.heightPx} px was asked for.`,
    ])
  })
})

describe('tokens are rather too many than too few', () => {
  it.each([
    'Change only the color of the shirt to navy (#1F2A44).',
    'Keep the fabric texture, folds, shadows, seams, logos and fit unchanged.',
    'Ändere nur die Farbe des Hemdes zu Nachtblau, und lass die Knöpfe, wie sie sind.',
    'supercalifragilisticexpialidocious',
  ])('than one for four letters: %s', (text) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(text.length / 4)
    expect(estimateTokens(text)).toBeLessThanOrEqual(text.length)
  })

  it.each(['只改变衬衫的颜色', 'シャツの色だけを紺に', '0123456789', '(#)-"\''])(
    'than one for each sign: %s',
    (text) => {
      expect(estimateTokens(text)).toBeGreaterThanOrEqual(text.length)
      expect(estimateTokens(text)).toBeLessThanOrEqual(2 * text.length)
    },
  )

  it('never less for more text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(estimateTokens(`${one} ${other}`)).toBe(estimateTokens(one) + estimateTokens(other))
      }),
    )
  })
})
