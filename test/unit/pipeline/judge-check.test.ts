import { expect, it } from 'vitest'
import type { MadeOnce } from '../../../src/pipeline/edit-once.ts'
import { type CheckedFact, isUsable, judgeCheck } from '../../../src/pipeline/judge-check.ts'
import type { SeenCall } from '../../../src/pipeline/seen-call.ts'
import type { EditorDescription } from '../../../src/ports/image-editor.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'

const size = { widthPx: 200, heightPx: 160 }
const call: SeenCall = {
  method: 'POST',
  host: 'api.example',
  path: '/edit',
  status: 200,
  redirectTo: undefined,
  costs: [],
}

const picture = await drawPicture(size)
const made: MadeOnce = {
  kind: 'finished',
  pictures: [picture],
  costMicros: 40_000n,
  warnings: [],
  tookMs: 9,
}

interface Differs {
  readonly made?: Partial<Extract<MadeOnce, { kind: 'finished' }>>
  readonly description?: Partial<EditorDescription>
  readonly seen?: readonly SeenCall[]
  readonly asked?: { readonly widthPx: number; readonly heightPx: number }
}

const judge = (fact: string, differs: Differs = {}): CheckedFact | undefined =>
  judgeCheck({
    description: describeEditor(differs.description),
    request: { size: differs.asked ?? size, seed: 7, negativePrompt: 'text' },
    made: { ...made, ...differs.made },
    seen: differs.seen ?? [call],
  }).find((judged) => judged.fact === fact)

const { options } = describeEditor()

it.each<[string, CheckedFact['held'], RegExp, Differs]>([
  ['key', true, /accepted/, {}],
  ['answer', true, /one call and 0 looks/, {}],
  ['picture', true, /A JPEG of 200 × 160 px and \d+ kB/, {}],
  [
    'picture',
    false,
    /What came is an HTML page/,
    { made: { pictures: [new TextEncoder().encode('<!doctype html>')] } },
  ],
  ['size', true, /200 × 160 px, as asked for/, {}],
  [
    'size',
    false,
    /512 × 512 px was asked for, and 200 × 160 px came/,
    { asked: { widthPx: 512, heightPx: 512 } },
  ],
  [
    'size',
    undefined,
    /chooses the size itself: 200 × 160 px/,
    { description: { options: { ...options, size: undefined } } },
  ],
  ['cost', undefined, /did not say: its price of \$0\.04/, {}],
  [
    'cost',
    true,
    /\$0\.04 is counted.*said metrics\.cost = 0\.04/,
    { seen: [{ ...call, costs: ['metrics.cost = 0.04'] }] },
  ],
  [
    'cost',
    false,
    /\$0\.05 was charged and \$0\.04 expected.*FAKE_PRICE_USD/,
    { made: { costMicros: 50_000n } },
  ],
  ['time', true, /s are usual/, {}],
  ['time', false, /60\.0 s; 1\.0 s are usual/, { made: { tookMs: 60_000 }, description: { usualMs: 1_000 } }],
  ['seed', true, /taken without a complaint/, {}],
  ['seed', undefined, /left out/, { description: { options: { ...options, seed: false } } }],
  ['negative prompt', true, /taken without/, {}],
  [
    'negative prompt',
    undefined,
    /left out/,
    { description: { options: { ...options, negativePrompt: undefined } } },
  ],
  ['redirects', true, /None/, {}],
  [
    'redirects',
    false,
    /api\.example points to eu\.example/,
    { seen: [{ ...call, status: 308, redirectTo: 'eu.example' }] },
  ],
  ['warning', undefined, /Too small/, { made: { warnings: ['Too small.'] } }],
])('of %s it finds %s: %s', (fact, held, detail, differs) => {
  expect(judge(fact, differs)).toEqual({ fact, held, detail: expect.stringMatching(detail) })
})

it('only a whole picture can be used', () => {
  expect(isUsable(made)).toBe(true)
  expect(isUsable({ ...made, pictures: [picture.subarray(0, 200)] })).toBe(false)
  expect(isUsable({ ...made, pictures: [] })).toBe(false)
  expect(isUsable({ kind: 'unreadable', reason: 'HTML.', costMicros: 1n, warnings: [], tookMs: 1 })).toBe(
    false,
  )
})
