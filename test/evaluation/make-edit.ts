import { castGround } from './edit/cast-ground.ts'
import { deliver, encodeEdit } from './edit/deliver-edit.ts'
import type { Drift } from './edit/draw-drift.ts'
import type { Picture } from './edit/picture.ts'
import { softenThing } from './edit/soften-thing.ts'
import { tintShadow } from './edit/tint-shadow.ts'
import { paintBlank } from './faults/paint-blank.ts'
import { plantFault } from './faults/plant-fault.ts'
import { turnPicture } from './faults/turn-picture.ts'
import type { PlannedCase } from './plan-cases.ts'
import { renderStaged } from './scenes/render-staged.ts'
import type { Original } from './take-original.ts'
import { targets } from './targets.ts'

interface Flaws {
  readonly drift: Drift
  /** The colour that the thing gets instead of its target. */
  readonly missedHex: string
  readonly seed: number
}

/** What a model returns for a case, encoded. */
export async function makeEdit(planned: PlannedCase, original: Original, flaws: Flaws): Promise<Uint8Array> {
  const { drift, seed } = flaws
  const [widthPx, heightPx] = planned.scene.sizePx
  if (planned.kind === 'blank')
    return encodeEdit(
      paintBlank({ widthPx, heightPx, turn: planned.turn, seed, hex: targets[planned.target] }),
      drift,
      seed,
    )
  const drifted = await driftColors(recolor(planned, original, flaws), flaws)
  const picture = planned.kind === 'upside-down' ? turnPicture(drifted, planned) : drifted
  return deliver(picture, drift, seed)
}

interface Recolored {
  readonly picture: Picture
  /** How much of each pixel is the thing's in the edit. */
  readonly parts: Uint8Array
}

function recolor({ kind, scene, turn, target }: PlannedCase, original: Original, flaws: Flaws): Recolored {
  const { missedHex, seed } = flaws
  const [widthPx, heightPx] = scene.sizePx
  const fault = { scene, original, missedHex, targetHex: targets[target], seed, turn }
  const { rgb, parts } =
    kind === 'clean' || kind === 'upside-down' || kind === 'blank'
      ? { rgb: renderStaged(scene, missedHex, seed), parts: original.truth.parts }
      : plantFault(kind, fault)
  return { picture: { rgb, widthPx, heightPx }, parts }
}

/** The cast of the ground, the coloured shadow and the softened texture. */
async function driftColors({ picture, parts }: Recolored, { drift, missedHex }: Flaws): Promise<Picture> {
  const sized = (rgb: Uint8Array): Picture => ({ ...picture, rgb })
  const cast = sized(castGround(picture, parts, drift.cast))
  const shaded =
    drift.shadow === 0 ? cast : sized(tintShadow(cast, parts, { hex: missedHex, strength: drift.shadow }))
  const softenPx = (drift.softenPx * Math.max(picture.widthPx, picture.heightPx)) / 1024
  return softenPx === 0 ? shaded : sized(await softenThing(shaded, parts, softenPx))
}
