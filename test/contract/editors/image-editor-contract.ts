import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ColorwayError } from '../../../src/domain/errors.ts'
import type { EditOutcome, EditRequest, ImageEditor } from '../../../src/ports/image-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'

const longestWaitPolls = 50

/** Asks after the tickets of an edit until it has an end. */
const untilFinished = async (editor: ImageEditor, outcome: EditOutcome, signal: AbortSignal) => {
  let latest = outcome
  for (let polls = 0; latest.kind === 'pending' && polls < longestWaitPolls; polls++)
    latest = await editor.poll(latest.ticket, signal)
  if (latest.kind === 'pending') throw new Error('The edit has no end.')
  return latest
}

/** What every editor promises. `open` gives one that finishes. */
export const imageEditorContract = (name: string, open: () => Promise<ImageEditor>): void => {
  describe(`the editor ${name}`, () => {
    let picture: Uint8Array
    beforeAll(async () => {
      picture = await drawPicture()
    })
    const { signal } = new AbortController()
    const someRequest = (): EditRequest => ({
      picture,
      prompt: 'Change only the color of the ball to navy (#1F2A44).',
      thing: 'product',
      targetHex: '#1F2A44',
      seed: 1,
      signal,
    })

    it('describes itself', async () => {
      const { description } = await open()
      expect(description.provider).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(description.model).not.toBe('')
      expect(description.atOnce).toBeGreaterThanOrEqual(1)
      expect(description.timeoutMs).toBeGreaterThan(0)
      expect(description.priceMicros).toBeGreaterThanOrEqual(0n)
    })

    it('brings one to six pictures that can be opened, for no more than its price', async () => {
      const editor = await open()
      const outcome = await untilFinished(editor, await editor.start(someRequest()), signal)
      expect(outcome.pictures.length).toBeGreaterThanOrEqual(1)
      expect(outcome.pictures.length).toBeLessThanOrEqual(6)
      for (const edited of outcome.pictures) expect((await sharp(edited).metadata()).width).toBeGreaterThan(0)
      expect(outcome.costMicros).toBeLessThanOrEqual(editor.description.priceMicros)
    })

    it('leaves the picture that it was given as it was', async () => {
      const editor = await open()
      const before = Buffer.from(picture)
      await editor.start(someRequest())
      expect(before.equals(picture)).toBe(true)
    })

    it('can be asked for several at once', async () => {
      const editor = await open()
      const started = await Promise.all([editor.start(someRequest()), editor.start(someRequest())])
      for (const outcome of started)
        expect((await untilFinished(editor, outcome, signal)).pictures).not.toEqual([])
    })

    it('says of a ticket that is not its own that it will not do', async () => {
      const editor = await open()
      const polling = editor.poll('no ticket of ours', signal)
      await expect(polling).rejects.toBeInstanceOf(ColorwayError)
    })

    it('gives the same picture again where it says that a call can be repeated', async ({ skip }) => {
      const editor = await open()
      skip(!editor.description.repeatable, 'it says that its calls cannot be repeated')
      const [one, other] = await Promise.all(
        [someRequest(), someRequest()].map(async (request) =>
          untilFinished(editor, await editor.start(request), signal),
        ),
      )
      expect(Buffer.from(one.pictures[0]).equals(other.pictures[0])).toBe(true)
    })
  })
}
