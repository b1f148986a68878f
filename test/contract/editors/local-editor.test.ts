import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { createLocalEditor } from '../../../src/providers/local/local-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { imageEditorContract } from './image-editor-contract.ts'

const desk = createPictureDesk({ threads: 1 })
afterAll(() => desk.close())
const editor = createLocalEditor({ desk, atOnce: 1 })

imageEditorContract('local', async () => editor)

const request = {
  prompt: '',
  thing: 'product',
  targetHex: '#1F2A44',
  seed: undefined,
  signal: new AbortController().signal,
}

it('paints the thing, in the size of the picture', async () => {
  const outcome = await editor.start({ ...request, picture: await drawPicture() })
  if (outcome.kind !== 'finished') throw new Error('It gave a ticket.')
  const { data, info } = await sharp(outcome.pictures[0])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([200, 160])
  const [red, green, blue] = data.subarray((80 * 200 + 100) * 3)
  expect(blue).toBeGreaterThan(red)
  expect(red + green + blue).toBeLessThan(350)
  expect(outcome.costMicros).toBe(0n)
})

it('refuses what it cannot paint, and what is no picture', async () => {
  const picture = await drawPicture()
  const withoutColor = editor.start({ ...request, picture, targetHex: undefined })
  await expect(withoutColor).rejects.toMatchObject({ code: 'invalid_input' })
  const text = editor.start({ ...request, picture: Buffer.from('not a picture') })
  await expect(text).rejects.toMatchObject({ code: 'invalid_input' })
})
