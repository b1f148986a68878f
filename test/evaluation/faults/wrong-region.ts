import { linearOf } from '../../sandbox/catalog/paint/color.ts'
import { smoothstep } from '../../sandbox/catalog/paint/noise.ts'
import { byteOfLinear, linearOfByte } from '../edit/levels.ts'
import { hexDifference } from '../edit/miss-color.ts'
import { renderStaged } from '../scenes/render-staged.ts'
import type { Owner, StagedScene } from '../scenes/staged-scene.ts'
import type { FaultSite, FaultyPicture } from './fault-site.ts'
import { mixPictures } from './mix-pictures.ts'
import { boxOf } from './thing-box.ts'

const leastGroundChange = 22
const leastSteps = 75
const leastChangedShare = 0.02

/** Recolours what was not meant: another garment, skin, the ground, the ground as well, or only a part of the thing. */
export function wrongRegion(site: FaultSite): FaultyPicture {
  const { scene, original, missedHex, seed, turn } = site
  const { parts } = original.truth
  const owners = (['garment', 'skin', 'object'] as const).filter((owner) =>
    scene.pieces.some(({ of }) => of === owner),
  )
  const recolored = () => renderStaged(scene, missedHex, seed)
  const groundChange = hexDifference(hexOf(meanGround(original.painted, parts)), missedHex)
  const ways = [
    ...owners.flatMap((owner) => [
      () => renderStaged(withOwnerIn(scene, owner, missedHex), scene.color, seed),
      () => renderStaged(withOwnerIn(scene, owner, missedHex), missedHex, seed),
    ]),
    ...(groundChange >= leastGroundChange
      ? [
          () => dyeGround(renderStaged(scene, scene.color, seed), parts, missedHex),
          () => dyeGround(recolored(), parts, missedHex),
        ]
      : []),
    () => half(site, recolored(), 'upper'),
    () => half(site, recolored(), 'left'),
  ]
  const sound = recolored()
  for (let tried = 0; tried < ways.length; tried++) {
    const rgb = ways[(turn + tried) % ways.length]()
    if (changedShare(sound, rgb) >= leastChangedShare) return { rgb, parts }
  }
  throw new Error(`No wrong region can be told from the right one in ${scene.id}.`)
}

/** Of the pixels, by how many steps or more: a change that cannot be seen is no fault. */
function changedShare(sound: Uint8Array, faulty: Uint8Array): number {
  let changed = 0
  for (let at = 0; at < sound.length; at += 3) {
    const steps =
      Math.abs(sound[at] - faulty[at]) +
      Math.abs(sound[at + 1] - faulty[at + 1]) +
      Math.abs(sound[at + 2] - faulty[at + 2])
    if (steps >= leastSteps) changed++
  }
  return (3 * changed) / sound.length
}

function withOwnerIn(scene: StagedScene, owner: Owner, hex: string): StagedScene {
  const color = linearOf(hex)
  const pieces = scene.pieces.map((piece) =>
    piece.of === owner
      ? { ...piece, layers: piece.layers.map((layer) => ({ ...layer, color, role: 'trim' as const })) }
      : piece,
  )
  return { ...scene, pieces }
}

/** The ground in another colour, its light and shade kept. */
function dyeGround(rgb: Uint8Array, parts: Uint8Array, hex: string): Uint8Array {
  const wanted = linearOf(hex)
  const mean = meanGround(rgb, parts)
  const dyed = rgb.slice()
  for (let index = 0; index < parts.length; index++) {
    const share = 1 - parts[index] / 255
    if (share === 0) continue
    for (let channel = 0; channel < 3; channel++) {
      const at = 3 * index + channel
      const light = (linearOfByte[rgb[at]] / mean[channel]) * Math.max(0.01, wanted[channel])
      dyed[at] = Math.round(rgb[at] + (byteOfLinear(light) - rgb[at]) * share)
    }
  }
  return dyed
}

/** Linear light. */
const meanGround = (rgb: Uint8Array, parts: Uint8Array): readonly number[] =>
  [0, 1, 2].map((channel) => {
    let [sum, count] = [0, 0]
    for (let index = 0; index < parts.length; index += 7) {
      if (parts[index] > 0) continue
      sum += linearOfByte[rgb[3 * index + channel]]
      count++
    }
    return sum / Math.max(1, count)
  })

const hexOf = (light: readonly number[]) =>
  `#${light.map((channel) => byteOfLinear(channel).toString(16).padStart(2, '0')).join('')}`

function half({ scene, original }: FaultSite, recolored: Uint8Array, which: 'upper' | 'left'): Uint8Array {
  const [widthPx] = scene.sizePx
  const { left, top, right, bottom } = boxOf(original.truth.mask, widthPx)
  const at =
    which === 'upper'
      ? (_x: number, y: number) => (y - top) / (bottom - top)
      : (x: number) => (x - left) / (right - left)
  return mixPictures(recolored, original.painted, widthPx, (x, y) => smoothstep(0.48, 0.52, at(x, y)))
}
