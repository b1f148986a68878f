import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { summarize } from '../../evaluation/judge/summarize.ts'
import { plannedCases } from '../../evaluation/plan-cases.ts'
import { type FinishedCase, finishCase } from '../../evaluation/run/finish-case.ts'
import { workOff } from '../../evaluation/run/work-off.ts'

const clean = [
  'clean/tee-sunrise/neon',
  'clean/tee-sunrise/navy',
  'clean/tee-black-red-word/pink',
  'clean/hoodie-grain/red',
  'clean/slip-dress-white/charcoal',
  'clean/camisole-on-planks/white',
  'clean/camisole-on-planks/black',
  'clean/tote-black/mint',
  'clean/two-tops/beige',
  'clean/cushion-and-mug/pink',
  'clean/person-jumper/navy',
  'clean/person-trousers-navy/lavender',
]

const faults = [
  'wrong-region/tee-sunrise/black/0',
  'changed-shape/tee-sunrise/charcoal/0',
  'logo-destroyed/tee-sunrise/forest/0',
  'wrong-color/hoodie-grain/forest/2',
  'object-gone/two-tops/black/27',
  'blank/cushion-and-mug/red/11',
  'upside-down/cushion-and-mug/orange/11',
  'wrong-region/person-jumper/mint/3',
]

const finished = new Map<string, Pick<FinishedCase, 'judgement' | 'reasons'>>()
const judgementOf = (id: string) => {
  const judgement = finished.get(id)?.judgement
  if (!judgement) throw new Error(`${id} was not finished.`)
  return judgement
}

const desk = createPictureDesk({ threads: 2 })
// A few pictures of a megapixel, on whatever machine there is.
const patienceMs = 300_000

beforeAll(async () => {
  const wanted = plannedCases.filter(({ id }) => clean.includes(id) || faults.includes(id))
  await workOff(wanted, 3, async (planned) => {
    const { judgement, reasons } = await finishCase(planned, desk)
    finished.set(planned.id, { judgement, reasons })
  })
}, patienceMs)
afterAll(() => desk.close())

it.each(clean)('%s keeps its background, and lands on its target', (id) => {
  const { backgroundChangedPixels, backgroundPsnrDb, maskIou, deltaE00, residualPx } = judgementOf(id)
  expect(backgroundChangedPixels).toBe(0)
  expect(backgroundPsnrDb).toBeGreaterThanOrEqual(40)
  expect(residualPx).toBeLessThanOrEqual(0.5)
  expect(maskIou).toBeGreaterThanOrEqual(0.9)
  expect(deltaE00).toBeLessThanOrEqual(4)
})

it('keeps over all of them what is promised', () => {
  const summary = summarize(clean.map(judgementOf))
  expect(summary.maskIou.median).toBeGreaterThanOrEqual(0.95)
  expect(summary.deltaE00.median).toBeLessThanOrEqual(1.5)
  expect(summary.structure.median).toBeGreaterThanOrEqual(0.95)
  expect(summary.oldHueShare.p95).toBeLessThanOrEqual(0.02)
  expect(summary.clean.notPassed).toBeLessThanOrEqual(1)
})

it.each(faults)('%s is not passed, and the reason is told', (id) => {
  expect(judgementOf(id).verdict).not.toBe('pass')
  expect(finished.get(id)?.reasons).toContainEqual(expect.stringMatching(/\.$/))
})
