import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { renderPicture } from '../../sandbox/catalog/index.ts'
import type { SizePx } from '../../sandbox/providers/desk/call.ts'
import { editAsModel, type ModelOptions } from '../../sandbox/providers/edit/edit-as-model.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { judgeEdit } from './judge-edit.ts'
import { openProviders } from './open-providers.ts'
import { speakTo, textAt } from './speak.ts'

const promptFor = (hex: string) => `Change only the color of the thing to that color (${hex}). Keep the rest.`

const usual: ModelOptions = { flaws: { otherSize: 0, wrongRegion: 0 } }

/** Quicker than a megapixel. */
const small: SizePx = { widthPx: 512, heightPx: 512 }

interface Wish {
  readonly hex: string
  readonly seed: number
  readonly options?: ModelOptions
  readonly size?: SizePx
}

const edit = (source: Uint8Array, { hex, seed, options = usual, size }: Wish) =>
  editAsModel(options)({
    ...{ provider: 'dashscope', model: 'qwen-image-2.0-pro', format: 'png', size },
    ...{ pictures: [source], prompt: promptFor(hex), seed },
  })

describe('an edit as models make it', () => {
  test.each([
    ['classic-tee/front', '#1F2A44', 1],
    ['rib-beanie/front', '#8FB4D0', 2],
    ['morning-mug/front', '#2E6A8A', 3],
    ['straight-chino/front', '#A4502F', 4],
  ])('recolours %s to about %s, and drifts a little', async (key, hex, seed) => {
    const original = await renderPicture(key)
    const { bytes, widthPx, heightPx } = await edit(original.bytes, { hex, seed })
    expect([widthPx % 16, heightPx % 16]).toEqual([0, 0])
    expect((widthPx * heightPx) / 2 ** 20).toBeCloseTo(1, 0)
    const judged = await judgeEdit({ original, result: bytes, targetHex: hex })
    expect(judged.deltaE).toBeGreaterThan(0.2)
    expect(judged.deltaE).toBeLessThan(11)
    expect(judged.overlap).toBeGreaterThan(0.8)
    expect(judged.overlap).toBeLessThan(0.999)
    expect(judged.background).toBeGreaterThan(0.5)
    expect(judged.background).toBeLessThan(15)
  })

  test.each([
    { left: 0, top: 0, right: 28, bottom: 12 },
    { left: 14, top: 6, right: 14, bottom: 6 },
  ])('knows a picture again that was shrunk, padded by %o and encoded anew', async (padding) => {
    const original = await renderPicture('classic-tee/front')
    const { data: sent, info } = await sharp(original.bytes)
      .resize(900, 900)
      .extend({ ...padding, extendWith: 'copy' })
      .jpeg({ quality: 88 })
      .toBuffer({ resolveWithObject: true })
    const { bytes } = await edit(sent, { hex: '#1F2A44', seed: 6 })
    const placed = {
      left: padding.left / info.width,
      top: padding.top / info.height,
      width: 900 / info.width,
      height: 900 / info.height,
    }
    const judged = await judgeEdit({ original, placed, result: bytes, targetHex: '#1F2A44' })
    // The print is no part of the true mask, as it would be of a guessed one.
    expect(judged.overlap).toBeGreaterThan(0.9)
    expect(judged.deltaE).toBeLessThan(11)
  })

  test('follows from its seed', async () => {
    const source = await drawPicture({ widthPx: 320, heightPx: 256 })
    const hash = async (seed: number) =>
      Buffer.from((await edit(source, { hex: '#1F2A44', seed, size: small })).bytes).toString('base64')
    const one = await hash(7)
    expect(await hash(7)).toBe(one)
    expect(await hash(8)).not.toBe(one)
  })

  test('finds the thing of a picture that it does not know by its difference from the border', async () => {
    const source = await drawPicture({ widthPx: 512, heightPx: 512, thing: '#D9A441' })
    const { bytes, widthPx } = await edit(source, { hex: '#1F2A44', seed: 3, size: small })
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    const pixelAt = (x: number, y: number) => [
      ...data.subarray((y * widthPx + x) * 3, (y * widthPx + x) * 3 + 3),
    ]
    const [red, , blue] = pixelAt(widthPx / 2, widthPx / 2)
    expect(blue).toBeGreaterThan(red)
    expect(Math.min(...pixelAt(20, 20))).toBeGreaterThan(190)
  })

  test('comes in another size, or in another region, where it is to', async () => {
    const original = await renderPicture('classic-tee/front')
    const options = { flaws: { otherSize: 1, wrongRegion: 1 } }
    const overlaps: number[] = []
    for (const seed of [1, 2, 3]) {
      const { bytes, widthPx } = await edit(original.bytes, { hex: '#1F2A44', seed, options, size: small })
      expect(widthPx).toBeLessThan(512)
      overlaps.push((await judgeEdit({ original, result: bytes, targetHex: '#1F2A44' })).overlap)
    }
    expect(Math.min(...overlaps)).toBeLessThan(0.75)
  })

  test('is what the providers make of a picture', async () => {
    const providers = await openProviders({ edit: editAsModel(usual) })
    const original = await renderPicture('classic-tee/front')
    const image = `data:image/jpeg;base64,${Buffer.from(original.bytes).toString('base64')}`
    const content = [{ image }, { text: promptFor('#A4502F') }]
    const body = {
      model: 'qwen-image-2.0-pro',
      input: { messages: [{ role: 'user', content }] },
      parameters: { n: 2, size: '512*512', seed: 11 },
    }
    const { post, get } = speakTo(providers.of('dashscope'))
    const said = await post('/api/v1/services/aigc/multimodal-generation/generation', body)
    const files = await Promise.all(
      [0, 1].map((index) => get(textAt(said, `output.choices.${index}.message.content.0.image`))),
    )
    for (const { bytes } of files) {
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 512, height: 512 })
      expect((await judgeEdit({ original, result: bytes, targetHex: '#A4502F' })).deltaE).toBeLessThan(11)
    }
    expect(Buffer.from(files[0].bytes).equals(files[1].bytes)).toBe(false)
  })
})
