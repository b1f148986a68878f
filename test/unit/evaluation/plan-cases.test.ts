import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hexDifference } from '../../evaluation/edit/miss-color.ts'
import { faultKinds } from '../../evaluation/faults/fault-kind.ts'
import { makeCase } from '../../evaluation/make-case.ts'
import { plannedCases } from '../../evaluation/plan-cases.ts'
import { allScenes } from '../../evaluation/scenes/all-scenes.ts'
import { targets } from '../../evaluation/targets.ts'

const clean = plannedCases.filter(({ kind }) => kind === 'clean')

test('there are 300 clean edits and more, of all scenes and all targets', () => {
  expect(clean.length).toBeGreaterThanOrEqual(300)
  expect(new Set(clean.map(({ scene }) => scene.id)).size).toBe(allScenes.length)
  expect(new Set(clean.map(({ target }) => target)).size).toBe(Object.keys(targets).length)
})

test('there are 200 faults, of all kinds alike', () => {
  const counts = faultKinds.map((kind) => plannedCases.filter((planned) => planned.kind === kind).length)
  expect(counts.reduce((sum, count) => sum + count)).toBe(200)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
})

test('no two cases have one id, and no target is the colour that the thing has', () => {
  expect(new Set(plannedCases.map(({ id }) => id)).size).toBe(plannedCases.length)
  for (const { id, scene, target } of plannedCases)
    expect(hexDifference(scene.color, targets[target]), id).toBeGreaterThanOrEqual(12)
})

test('the same case has the same bytes twice', async () => {
  const [planned] = clean.filter(({ scene }) => scene.id === 'mug-and-plant')
  const hashOf = async () => {
    const { original, edited } = await makeCase(planned)
    return createHash('sha256').update(original).update(edited).digest('hex')
  }
  const once = await hashOf()
  expect(await hashOf()).toBe(once)
})
