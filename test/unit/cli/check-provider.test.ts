import { describe, expect, it } from 'vitest'
import type { ProgramDeps } from '../../../src/cli/cli-deps.ts'
import { runProgram } from '../../../src/cli/run-program.ts'
import type { ModelList, Workshop } from '../../../src/cli/workshop.ts'
import { accountBroken, unknownOutcome } from '../../../src/domain/errors.ts'
import type { EditOutcome, EditorDescription, ImageEditor } from '../../../src/ports/image-editor.ts'
import type { Lanes } from '../../../src/ports/lanes.ts'
import type { PictureDesk } from '../../../src/ports/picture-desk.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { watchTerminal } from './watch-terminal.ts'

const bytes = new Uint8Array([1])
const facts = { format: 'jpeg', widthPx: 200, heightPx: 160, hasAlpha: false } as const
const unused = (): never => {
  throw new Error('Nobody was to ask for that.')
}

const desk: PictureDesk = {
  inspect: async () => facts,
  prepare: async () => ({ ...facts, bytes, placement: undefined }),
  recolorLocally: unused,
  finish: unused,
  measureSwatch: unused,
  measure: unused,
  drawDifference: unused,
  thumbnail: unused,
  close: unused,
}

interface Scene {
  readonly start: () => Promise<EditOutcome>
  readonly description?: Partial<EditorDescription>
  readonly answer?: boolean
  readonly lists?: readonly ModelList[]
}

const run = async (scene: Scene, ...args: string[]) => {
  const watched = watchTerminal(scene.answer)
  const notes: string[] = []
  let starts = 0
  const description = describeEditor({ provider: 'wavespeed', ...scene.description })
  const editor: ImageEditor = {
    description,
    start: () => {
      starts++
      return scene.start()
    },
    poll: unused,
  }
  const lanes: Lanes = {
    read: async () => ({
      nextStartAt: 0,
      failures: 9,
      restsUntil: 0,
      reserved: 0,
      inFlight: 0,
      brokenReason: 'No credits.',
    }),
    noteWorking: async () => void notes.push('working'),
    noteFailure: unused,
    noteBroken: unused,
    forget: unused,
    holdUntil: async () => void notes.push('held'),
  }
  const { lists } = scene
  const workshop: Workshop = {
    desk,
    listProviders: () => [],
    openEditor: async () => ({
      editor,
      seen: () => [],
      readModelLists: lists && (async () => lists),
    }),
    lend: unused,
    openLanes: async () => lanes,
    drawSample: async () => bytes,
    close: async () => void notes.push('closed'),
  }
  const deps: ProgramDeps = {
    terminal: () => watched.terminal,
    openHouse: unused,
    openDesk: unused,
    openWorkshop: async () => workshop,
    untilStopped: () => new Promise(() => undefined),
  }
  const exitCode = await runProgram(deps, ['providers', 'check', 'wavespeed', ...args])
  return { ...watched, exitCode, notes, starts }
}

const finished = async (costMicros = 40_000n): Promise<EditOutcome> => ({
  kind: 'finished',
  pictures: [await drawPicture({ format: 'png' })],
  costMicros,
  warnings: [],
})

describe('whether it may cost that', () => {
  it('is said and asked first', async () => {
    const { exitCode, said, questions, starts } = await run({ start: finished, answer: true })
    expect({ exitCode, starts }).toEqual({ exitCode: 0, starts: 1 })
    expect(said[0]).toMatch(/One call to wavespeed with the model fake-1: it costs \$0\.04/)
    expect(questions).toEqual(['Make it?'])
  })

  it('is asked with nothing sent where the answer is no', async () => {
    const { exitCode, complaints, starts, notes } = await run({ start: finished, answer: false })
    expect({ exitCode, starts, notes }).toEqual({ exitCode: 2, starts: 0, notes: ['closed'] })
    expect(complaints).toEqual(['Nothing was sent, and nothing is charged.'])
  })

  it('has to be said where nobody is there to be asked', async () => {
    const { exitCode, complaints, starts } = await run({ start: finished })
    expect({ exitCode, starts }).toEqual({ exitCode: 2, starts: 0 })
    expect(complaints).toEqual([expect.stringContaining('--yes')])
    const willing = await run({ start: finished }, '--yes')
    expect(willing).toMatchObject({ exitCode: 0, starts: 1, questions: [] })
  })
})

describe('what a check finds', () => {
  it('is that the editor works, which heals its lane', async () => {
    const { results, notes, texts } = await run({ start: finished }, '--yes', '--json')
    expect(notes).toEqual(['working', 'closed'])
    expect(results).toEqual([
      expect.objectContaining({
        provider: 'wavespeed',
        model: 'fake-1',
        isUsable: true,
        costMicros: 40_000n,
      }),
    ])
    expect(texts[0]).toMatch(/✓ key .*✓ picture +A PNG of 200 × 160 px.*✓ size.*wavespeed works/s)
  })

  it('leaves room for its call in the provider’s window', async () => {
    const limits = { starts: { count: 2, windowMs: 60_000 }, atOnce: 2 }
    const { notes } = await run({ start: finished, description: { limits } }, '--yes')
    expect(notes).toEqual(['held', 'working', 'closed'])
  })

  it('is what the provider’s own lists say of the model', async () => {
    const lists = [
      { path: '/v1/models', hasModel: false, detail: '/v1/models does not name the model fake-1.' },
      { path: '/openapi.json', hasModel: undefined, detail: '/openapi.json was answered with status 404.' },
    ]
    const { texts } = await run({ start: finished, lists }, '--yes')
    expect(texts[0]).toMatch(/✗ model list +\/v1\/models does not name.*\? model list +\/openapi\.json/s)
  })

  it.each<[string, () => Promise<EditOutcome>, string | undefined, RegExp]>([
    [
      'a key that is not accepted',
      () => Promise.reject(accountBroken('No such key.')),
      'account_broken',
      /✗ key +No such key\..*✗ picture.*does not work: No such key\..*WAVESPEED_API_KEY/s,
    ],
    [
      'a call of unknown outcome',
      () => Promise.reject(unknownOutcome('It broke off.')),
      'unknown_outcome',
      /✗ answer +It broke off\..*own list of calls/s,
    ],
    [
      'a file that is no picture',
      async () => ({ kind: 'finished', pictures: [bytes], costMicros: 40_000n, warnings: [] }),
      undefined,
      /✗ picture +What came is a file of an unknown kind.*no picture came that can be used/s,
    ],
    [
      'a charged call that brought nothing',
      async () => ({ kind: 'unreadable', reason: 'It is HTML.', costMicros: 40_000n }),
      undefined,
      /✗ picture +It is HTML\./,
    ],
  ])('is %s: with exit code 1, one result, and the lane as it was', async (_what, start, code, text) => {
    const { exitCode, results, texts, notes, complaints } = await run({ start }, '--yes', '--json')
    expect({ exitCode, notes, complaints }).toEqual({ exitCode: 1, notes: ['closed'], complaints: [] })
    expect(results).toEqual([
      expect.objectContaining({
        isUsable: false,
        error: code === undefined ? undefined : expect.objectContaining({ code }),
      }),
    ])
    expect(texts[0]).toMatch(text)
  })

  it('is no report where the fault is ours', async () => {
    const bug = () => Promise.reject(new TypeError('x is undefined'))
    const { exitCode, complaints, results } = await run({ start: bug }, '--yes')
    expect({ exitCode, results }).toEqual({ exitCode: 1, results: [] })
    expect(complaints).toEqual(['Something went wrong: x is undefined'])
  })
})
