import { hexDifference } from './edit/miss-color.ts'
import { type FaultKind, faultKinds } from './faults/fault-kind.ts'
import { allScenes } from './scenes/all-scenes.ts'
import { areaWithin } from './scenes/area-within.ts'
import type { StagedScene } from './scenes/staged-scene.ts'
import { type TargetName, targets } from './targets.ts'

/** A case before it is made. */
export interface PlannedCase {
  /** Such as 'clean/tee-sunrise/navy' or 'blank/tee-sunrise/navy/3'. */
  readonly id: string
  readonly kind: 'clean' | FaultKind
  readonly scene: StagedScene
  readonly target: TargetName
  /** Counts the cases of a kind: faults take their ways in turn. */
  readonly turn: number
}

const cleanCount = 312
const faultCount = 200
/** Nearer to the thing's own colour than this (ΔE2000) a target changes too little to be told from a miss. */
const leastChange = 12
const leastPrintedArea = 0.0005

const targetNames = [
  'white',
  'neon',
  'navy',
  'pink',
  'black',
  'red',
  'mint',
  'charcoal',
  'orange',
  'lavender',
  'forest',
  'beige',
  'royal',
] as const satisfies readonly TargetName[]

const targetsFor = (scene: StagedScene): readonly TargetName[] =>
  targetNames.filter((name) => hexDifference(targets[name], scene.color) >= leastChange)

/** Every case, scene by scene, so that each photograph is taken once. */
export const plannedCases: readonly PlannedCase[] = inOrderOfScenes([...planClean(), ...planFaults()])

/** Evenly chosen from all scenes with all their targets. */
function planClean(): PlannedCase[] {
  const pairs = allScenes.flatMap((scene) => targetsFor(scene).map((target) => ({ scene, target })))
  return Array.from({ length: cleanCount }, (_, turn) => {
    const { scene, target } = pairs[Math.floor((turn * pairs.length) / cleanCount)]
    return { id: `clean/${scene.id}/${target}`, kind: 'clean', scene, target, turn }
  })
}

function planFaults(): PlannedCase[] {
  return faultKinds.flatMap((kind, index) => {
    const scenes = allScenes.filter((scene) => suits(kind, scene))
    const count = Math.floor((faultCount + faultKinds.length - 1 - index) / faultKinds.length)
    return Array.from({ length: count }, (_, turn): PlannedCase => {
      const scene = scenes[Math.floor((turn * scenes.length * 1.618) % scenes.length)]
      const offered = targetsFor(scene)
      const target = offered[(turn * 5 + index * 3) % offered.length]
      return { id: `${kind}/${scene.id}/${target}/${turn}`, kind, scene, target, turn }
    })
  })
}

/** Whether a fault can be planted there: a logo is a print larger than a few dots. */
function suits(kind: FaultKind, scene: StagedScene): boolean {
  return kind !== 'logo-destroyed' || printedArea(scene) >= leastPrintedArea
}

/** In square units of the thing. */
function printedArea(scene: StagedScene): number {
  return scene.pieces
    .filter(({ of }) => of === 'thing')
    .flatMap(({ layers }) => layers.flatMap((layer) => layer.prints ?? []))
    .reduce((sum, { outlines }) => sum + areaWithin(outlines), 0)
}

function inOrderOfScenes(cases: readonly PlannedCase[]): PlannedCase[] {
  return allScenes.flatMap((scene) => cases.filter((planned) => planned.scene === scene))
}
