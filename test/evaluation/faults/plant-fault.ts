import { changedShape } from './changed-shape.ts'
import type { FaultKind } from './fault-kind.ts'
import type { FaultSite, FaultyPicture } from './fault-site.ts'
import { logoDestroyed } from './logo-destroyed.ts'
import { objectGone } from './object-gone.ts'
import { wrongColor } from './wrong-color.ts'
import { wrongRegion } from './wrong-region.ts'

const plants = {
  'wrong-color': wrongColor,
  'wrong-region': wrongRegion,
  'changed-shape': changedShape,
  'logo-destroyed': logoDestroyed,
  'object-gone': objectGone,
} as const

/** Paints a faulty edit; the others are made of the finished picture, or of nothing. */
export function plantFault(
  kind: Exclude<FaultKind, 'blank' | 'upside-down'>,
  site: FaultSite,
): FaultyPicture {
  return plants[kind](site)
}
