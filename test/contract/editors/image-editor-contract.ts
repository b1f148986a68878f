import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ColorwayError } from '../../../src/domain/errors.ts'
import type { ImageEditor, InputPicture } from '../../../src/ports/image-editor.ts'
import { somePicture, someRequest } from './some-request.ts'
import { untilFinished } from './until-ended.ts'

interface Opened {
  readonly editor: ImageEditor
  /** What it can be given. */
  readonly picture: InputPicture
}

/** What every editor promises. `open` gives one that finishes; undefined pictures are drawn. */
export const imageEditorContract = (
  name: string,
  open: () => Promise<Omit<Opened, 'picture'> & Partial<Opened>>,
): void => {
  describe(`the editor ${name}`, () => {
    let editor: ImageEditor
    let picture: InputPicture
    beforeAll(async () => {
      const opened = await open()
      editor = opened.editor
      picture = opened.picture ?? (await somePicture())
    })
    const edit = async () => untilFinished(editor, await editor.start(someRequest(picture)))

    it('describes itself', () => {
      const { provider, account, model, limits, inputs, options, ...rest } = editor.description
      expect(provider).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(account).not.toBe('')
      expect(model).not.toBe('')
      expect(limits.atOnce).toBeGreaterThanOrEqual(1)
      if (limits.starts) {
        expect(limits.starts.count).toBeGreaterThanOrEqual(1)
        expect(limits.starts.windowMs).toBeGreaterThan(0)
      }
      expect(inputs.pictures).toBeGreaterThanOrEqual(1)
      expect(inputs.formats).not.toEqual([])
      expect(inputs.minSidePx).toBeLessThanOrEqual(inputs.maxSidePx)
      if (options.size) expect(options.size.minSidePx).toBeLessThanOrEqual(options.size.maxSidePx)
      expect(rest.maxPictures).toBeGreaterThanOrEqual(1)
      expect(rest.timeoutMs).toBeGreaterThan(rest.usualMs)
      expect(rest.priceMicros).toBeGreaterThanOrEqual(0n)
    })

    it('brings one to six pictures that can be opened, for no more than its price', async () => {
      const { pictures, costMicros } = await edit()
      expect(pictures.length).toBeGreaterThanOrEqual(1)
      expect(pictures.length).toBeLessThanOrEqual(6)
      for (const edited of pictures) expect((await sharp(edited).metadata()).width).toBeGreaterThan(0)
      expect(costMicros).toBeLessThanOrEqual(editor.description.priceMicros * BigInt(pictures.length))
    })

    it('leaves the picture that it was given as it was', async () => {
      const before = Buffer.from(picture.bytes)
      await edit()
      expect(before.equals(picture.bytes)).toBe(true)
    })

    it('can be asked for several at once', async () => {
      for (const { pictures } of await Promise.all([edit(), edit()])) expect(pictures).not.toEqual([])
    })

    it('gives a finished call again to whoever asks again', async ({ skip }) => {
      const outcome = await editor.start(someRequest(picture))
      skip(outcome.kind !== 'pending', 'it gives no tickets')
      if (outcome.kind !== 'pending') return
      const first = await untilFinished(editor, outcome)
      const second = await untilFinished(editor, outcome)
      expect(second.pictures.map((one) => Buffer.from(one))).toEqual(
        first.pictures.map((one) => Buffer.from(one)),
      )
      expect(second.costMicros).toBe(first.costMicros)
    })

    it('says of a ticket that is not its own that it will not do', async () => {
      const polling = editor.poll('no ticket of ours', new AbortController().signal)
      await expect(polling).rejects.toBeInstanceOf(ColorwayError)
    })

    it('gives the same picture again where it says that a call can be repeated', async ({ skip }) => {
      skip(!editor.description.repeatable, 'it says that its calls cannot be repeated')
      const [one, other] = await Promise.all([edit(), edit()])
      expect(Buffer.from(one.pictures[0]).equals(other.pictures[0])).toBe(true)
    })
  })
}
