import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../sandbox/providers/fault.ts'
import { untilEnded, untilFinished } from '../until-ended.ts'
import { hostedLines } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'

const hosted = openHosted()
const mostShapes = 4

describe.each(hostedLines)('what $title brings', (line) => {
  const { name, answers } = line
  const noLink = 'its pictures come as files, without a link'
  const end = async (differs = {}) => {
    const editor = hosted.editorOf(line)
    return untilEnded(editor, await editor.start(hosted.request(differs)))
  }

  it('costs what the provider charged, for one call', async () => {
    const ended = await end()
    expect(ended).toMatchObject({ kind: 'finished', warnings: [] })
    expect(ended.costMicros).toBe(hosted.of(name).billedMicros())
    expect(ended.costMicros).toBe(hosted.editorOf(line).description.priceMicros)
    expect(hosted.of(name).requests()).toHaveLength(1)
  })

  it('is understood in every shape that its wire allows', async () => {
    const provider = hosted.of(name)
    provider.misbehave('several-shapes', mostShapes)
    for (let calls = 1; calls <= mostShapes; calls++) {
      expect(await end()).toMatchObject({ kind: 'finished', pictures: [expect.any(Uint8Array)] })
      expect(provider.bill()).toHaveLength(calls)
    }
  })

  it('is several pictures, where it makes several', async ({ skip }) => {
    const editor = hosted.editorOf(line)
    skip(editor.description.maxPictures === 1, 'it makes one picture in a call')
    const { pictures, costMicros } = await untilFinished(
      editor,
      await editor.start(hosted.request({ count: 3 })),
    )
    expect(pictures).toHaveLength(3)
    expect(costMicros).toBe(3n * editor.description.priceMicros)
    expect(hosted.of(name).billedMicros()).toBe(costMicros)
  })

  it('may be of another size, which is said', async ({ skip }) => {
    const editor = hosted.editorOf(line)
    skip(!editor.description.options.size, 'its size cannot be chosen')
    hosted.of(name).misbehave('wrong-size')
    const request = hosted.request({ size: { widthPx: 1_024, heightPx: 768 } })
    const { pictures, warnings } = await untilFinished(editor, await editor.start(request))
    const { width, height } = await sharp(pictures[0]).metadata()
    expect([width, height]).not.toEqual([1_024, 768])
    expect(warnings).toEqual([
      expect.stringContaining(`1024 × 768 px and made one of ${width} × ${height} px`),
    ])
  })

  it.each<[Fault, RegExp]>([
    ['truncated-picture', /is a PNG file that is cut off, not a picture/],
    ['html-picture', /is an HTML page, not a picture/],
    ['expired-link', /its link has expired/],
    ['private-redirect', /was not downloaded\. .*169\.254\.169\.254/],
    ['oversized', /was not downloaded\. .*larger than 40 MB/],
  ])('is of no use after %s, and was charged all the same', async (fault, reason) => {
    const { bill, misbehave } = hosted.of(name)
    misbehave(fault)
    const isFile = answers === 'a file'
    if (isFile && (fault === 'html-picture' || fault === 'oversized')) {
      // The answer to the call itself is nothing that the wire knows.
      await expect(end()).rejects.toMatchObject({ code: 'unknown_outcome' })
    } else if (isFile && fault !== 'truncated-picture') {
      expect(await end(), noLink).toMatchObject({ kind: 'finished' })
    } else {
      const ended = await end()
      expect(ended).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(reason) })
      expect(ended.costMicros).toBe(hosted.of(name).billedMicros())
    }
    expect(bill()).toHaveLength(1)
  })

  it('is judged by its bytes, whatever it is called', async () => {
    hosted.of(name).misbehave('wrong-type', 2)
    const kinds = [(await end()).kind, (await end()).kind]
    expect(kinds.toSorted()).toEqual(['finished', 'unreadable'])
  })

  it('can be fetched again after a bad moment of where it lies', async ({ skip }) => {
    skip(answers === 'a file', noLink)
    const editor = hosted.editorOf(line)
    hosted.of(name).misbehave('truncated-picture')
    const outcome = await editor.start(hosted.request())
    expect((await untilEnded(editor, outcome)).kind).toBe('unreadable')
    expect((await untilEnded(editor, outcome)).kind).toBe('unreadable')
    expect(hosted.of(name).requests()).toHaveLength(1)
    expect(hosted.of(name).fetched()).toHaveLength(2)
  })
})
