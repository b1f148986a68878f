import { expect, it } from 'vitest'
import type { Judgement } from '../../evaluation/judge/judgement.ts'
import { summarize } from '../../evaluation/judge/summarize.ts'
import { describeSummary } from '../../evaluation/run/describe-summary.ts'

const good: Judgement = {
  ...{ id: 'clean/tee/navy', kind: 'clean', verdict: 'pass', mode: 'transfer' },
  ...{ backgroundChangedPixels: 0, backgroundPsnrDb: 50, residualPx: 0.2, maskIou: 0.99 },
  ...{ deltaE00: 1, structure: 0.98, oldHueShare: 0.01, printDeltaE: undefined },
}
const rowsOf = (...judgements: readonly Judgement[]) => describeSummary(summarize(judgements)).split('\n')
const rowOf = (what: string, ...judgements: readonly Judgement[]) =>
  rowsOf(...judgements).find((row) => row.startsWith(what))

it('says of each promise whether it is kept', () => {
  expect(rowOf('colour, median', good)).toMatch(/1\.000 +≤ 1\.5 +kept$/)
  expect(rowOf('colour, median', { ...good, deltaE00: 1.6 })).toMatch(/1\.600 +≤ 1\.5 +MISSED$/)
  expect(rowOf('background pixels', { ...good, backgroundChangedPixels: 1 })).toMatch(/1 +0 +MISSED$/)
  expect(rowOf('faults not passed', good, { ...good, kind: 'blank' })).toMatch(/0\.000 +≥ 0\.98 +MISSED$/)
})

it('says nothing of what was not measured', () => {
  expect(rowOf('prints and trims', good)).toMatch(/– +≤ 4$/)
  expect(rowOf('faults not passed', good)).toMatch(/– +≥ 0\.98$/)
  expect(rowsOf(good)[0]).toMatch(/^1 edits: 1 clean, 0 with a fault/)
})
