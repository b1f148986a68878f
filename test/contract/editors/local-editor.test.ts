import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import type { InputPicture } from '../../../src/ports/image-editor.ts'
import { createLocalEditor } from '../../../src/providers/local/local-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { imageEditorContract } from './image-editor-contract.ts'
import { someRequest } from './some-request.ts'

const desk = createPictureDesk({ threads: 1 })
afterAll(() => desk.close())
const editor = createLocalEditor({ desk, atOnce: 1 })

imageEditorContract('local', async () => ({ editor }))

const small: InputPicture = {
  bytes: await drawPicture(),
  format: 'jpeg',
  widthPx: 200,
  heightPx: 160,
  url: undefined,
}

it('paints the thing, in the size of the picture', async () => {
  const outcome = await editor.start(someRequest(small))
  if (outcome.kind !== 'finished') throw new Error('It brought no picture.')
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
  const withoutColor = editor.start(someRequest(small, { targetHex: undefined }))
  await expect(withoutColor).rejects.toMatchObject({ code: 'invalid_input' })
  const text = editor.start(someRequest({ ...small, bytes: Buffer.from('not a picture') }))
  await expect(text).rejects.toMatchObject({ code: 'invalid_input' })
})
