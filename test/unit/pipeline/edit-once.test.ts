import { describe, expect, it } from 'vitest'
import {
  type ErrorCode,
  failed,
  invalidInput,
  refused,
  unavailable,
  unknownOutcome,
} from '../../../src/domain/errors.ts'
import { editOnce } from '../../../src/pipeline/edit-once.ts'
import { prepareForEditor } from '../../../src/pipeline/prepare-for-editor.ts'
import type { EditOutcome, EditRequest, ImageEditor } from '../../../src/ports/image-editor.ts'
import { describeEditor } from '../../support/describe-editor.ts'

const bytes = new Uint8Array([1])
const requestWith = (signal: AbortSignal): EditRequest => ({
  picture: { bytes, format: 'jpeg', widthPx: 8, heightPx: 8, url: undefined },
  references: [],
  prompt: 'Paint.',
  thing: 'ball',
  targetHex: '#1F2A44',
  size: undefined,
  seed: 1,
  negativePrompt: undefined,
  extendPrompt: false,
  watermark: false,
  count: 1,
  signal,
})
const request = requestWith(new AbortController().signal)

const pending = (pollAfterMs = 1): EditOutcome => ({
  kind: 'pending',
  ticket: 't',
  pollAfterMs,
  warnings: ['Early.'],
})
const finished: EditOutcome = {
  kind: 'finished',
  pictures: [bytes],
  costMicros: 40_000n,
  warnings: ['Late.'],
}

type Answer = EditOutcome | Error

/** Answers the start and then each look with the next of these; the last one for ever. */
const editorOf = (answers: readonly Answer[], timeoutMs = 60_000) => {
  const asked: string[] = []
  const next = async (what: string): Promise<EditOutcome> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]
    asked.push(what)
    if (answer instanceof Error) throw answer
    return answer
  }
  const editor: ImageEditor = {
    description: describeEditor({ timeoutMs }),
    start: () => next('start'),
    poll: (ticket) => next(`poll ${ticket}`),
  }
  return { editor, asked }
}

describe('a single call', () => {
  it('that is answered at once is over', async () => {
    const { editor, asked } = editorOf([finished])
    expect(await editOnce(editor, request)).toMatchObject({ kind: 'finished', costMicros: 40_000n })
    expect(asked).toEqual(['start'])
  })

  it('is made once and asked after until it ends, with the warnings of the whole way', async () => {
    const { editor, asked } = editorOf([pending(), pending(), finished])
    expect(await editOnce(editor, request)).toMatchObject({ warnings: ['Early.', 'Early.', 'Late.'] })
    expect(asked).toEqual(['start', 'poll t', 'poll t'])
  })

  it.each<[ErrorCode, Error]>([
    ['refused', refused('No.')],
    ['failed', failed('Nothing came.')],
    ['invalid_input', invalidInput('No such call.')],
  ])('ends where the editor says %s', async (code, error) => {
    const { editor, asked } = editorOf([pending(), error])
    await expect(editOnce(editor, request)).rejects.toMatchObject({ code })
    expect(asked).toHaveLength(2)
  })

  it('goes on where the editor cannot be asked', async () => {
    const { editor, asked } = editorOf([pending(), unavailable('Not now.'), finished])
    expect(await editOnce(editor, request)).toMatchObject({ kind: 'finished' })
    expect(asked).toEqual(['start', 'poll t', 'poll t'])
  })

  it('is not made again where its start failed', async () => {
    const { editor, asked } = editorOf([unknownOutcome('It broke off.')])
    await expect(editOnce(editor, request)).rejects.toMatchObject({ code: 'unknown_outcome' })
    expect(asked).toEqual(['start'])
  })

  it('that brings no picture in time may be charged', async () => {
    const { editor } = editorOf([pending()], 30)
    await expect(editOnce(editor, request)).rejects.toMatchObject({
      code: 'unknown_outcome',
      message: expect.stringContaining('may be charged'),
    })
  })

  it('that was charged and brought nothing is told as that', async () => {
    const unreadable: EditOutcome = { kind: 'unreadable', reason: 'HTML.', costMicros: 40_000n }
    expect(await editOnce(editorOf([unreadable]).editor, request)).toMatchObject(unreadable)
  })
})

describe('stopping', () => {
  it('before the call sends and charges nothing', async () => {
    const { editor, asked } = editorOf([finished])
    await expect(editOnce(editor, requestWith(AbortSignal.abort()))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('nothing is charged'),
    })
    expect(asked).toEqual([])
  })

  it('after it says that it may have been charged', async () => {
    const stop = new AbortController()
    const { editor, asked } = editorOf([pending(600_000)])
    const ending = editOnce(editor, requestWith(stop.signal))
    await expect.poll(() => asked).toEqual(['start'])
    stop.abort()
    await expect(ending).rejects.toMatchObject({
      code: 'unknown_outcome',
      message: expect.stringContaining('may have charged'),
    })
  })
})

describe('the picture of a single call', () => {
  const placement = { left: 0, top: 0.25, width: 1, height: 0.5 }
  const prepared = {
    bytes: new Uint8Array([2]),
    format: 'jpeg',
    widthPx: 4,
    heightPx: 4,
    placement,
  } as const
  const desk = {
    inspect: async () => ({ format: 'png', widthPx: 8, heightPx: 8, hasAlpha: false }) as const,
    prepare: async () => prepared,
  }
  const lend = async ([first]: Uint8Array) => `https://lent.example/${first}`

  it.each([
    ['original', { bytes, format: 'png', widthPx: 8, url: undefined, placement: undefined }],
    ['bytes', { ...prepared, url: undefined }],
    ['url', { ...prepared, url: 'https://lent.example/2' }],
  ] as const)('goes by %s as the editor takes it', async (delivery, expected) => {
    const { inputs } = describeEditor()
    const description = describeEditor({ inputs: { ...inputs, delivery } })
    const editor: ImageEditor = { ...editorOf([finished]).editor, description }
    expect(await prepareForEditor({ editor, desk, lend }, bytes)).toMatchObject(expected)
  })
})
