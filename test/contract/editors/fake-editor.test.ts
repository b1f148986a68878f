import { expect, it } from 'vitest'
import { drawPicture } from '../../support/draw-picture.ts'
import { createFakeEditor, type Turn } from '../../support/fake-editor.ts'
import { imageEditorContract } from './image-editor-contract.ts'
import { somePicture, someRequest } from './some-request.ts'

const picture = await drawPicture({ thing: '#1F2A44', format: 'png' })
const { signal } = new AbortController()
const request = someRequest(await somePicture())

imageEditorContract('that finishes at once', async () => ({
  editor: createFakeEditor({ turns: ['finished'], picture }),
}))
imageEditorContract('that gives tickets', async () => ({
  editor: createFakeEditor({ turns: [{ pollsUntilFinished: 3 }], picture }),
}))

it.each<[Turn, string]>([
  ['refused', 'refused'],
  ['throttled', 'throttled'],
  ['unavailable', 'unavailable'],
  ['unknown outcome', 'unknown_outcome'],
])('says %s by its code, and goes on with the next turn', async (turn, code) => {
  const editor = createFakeEditor({ turns: [turn, 'finished'], picture })
  const failed = await editor.start(request).catch((error: unknown) => error)
  expect(failed).toMatchObject({ name: 'ColorwayError', code })
  expect(await editor.start(request)).toMatchObject({ kind: 'finished' })
  expect(editor.callCount()).toBe(2)
  if (code === 'throttled') expect(failed).toHaveProperty('retryAt', expect.any(Date))
})

it('answers as many polls with “not yet” as it was told, and then always the same', async () => {
  const editor = createFakeEditor({ turns: [{ pollsUntilFinished: 2 }], picture })
  const outcome = await editor.start(request)
  const ticket = outcome.kind === 'pending' ? outcome.ticket : ''
  const kinds: string[] = []
  for (let poll = 0; poll < 4; poll++) kinds.push((await editor.poll(ticket, signal)).kind)
  expect(kinds).toEqual(['pending', 'pending', 'finished', 'finished'])
})
