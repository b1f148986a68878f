import { drawDrift } from './edit/draw-drift.ts'
import { hexDifference, missColor } from './edit/miss-color.ts'
import type { EvaluationCase } from './evaluation-case.ts'
import { makeEdit } from './make-edit.ts'
import { type PlannedCase, plannedCases } from './plan-cases.ts'
import { seedOf } from './seed-of.ts'
import { takeOriginal } from './take-original.ts'
import { targets } from './targets.ts'

/** Makes a planned case; the same id always gives the same bytes. */
export async function makeCase(planned: PlannedCase): Promise<EvaluationCase> {
  const { id, kind, scene, target } = planned
  const original = await takeOriginal(scene)
  const seed = seedOf(id)
  const targetHex = targets[target]
  const drift = drawDrift(seed, Math.max(...scene.sizePx))
  const missedHex = missColor({ targetHex, sourceHex: scene.color, deltaE: drift.missDeltaE, seed })
  const edited = await makeEdit(planned, original, { drift, missedHex, seed })
  return {
    id,
    kind,
    thing: scene.noun,
    targetHex,
    original: original.bytes,
    edited,
    planted: { ...drift, missedHex, missDeltaE: hexDifference(missedHex, targetHex) },
    truth: original.truth,
  }
}

/** The cases whose ids contain `part`, all of them if absent, made one at a time, scene by scene. */
export async function* evaluationCases(part = ''): AsyncGenerator<EvaluationCase, void, undefined> {
  for (const planned of plannedCases) if (planned.id.includes(part)) yield await makeCase(planned)
}
