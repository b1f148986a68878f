import { beanie } from '../../sandbox/catalog/things/beanie.ts'
import { cushion } from '../../sandbox/catalog/things/cushion.ts'
import { lamp } from '../../sandbox/catalog/things/lamp.ts'
import { mug } from '../../sandbox/catalog/things/mug.ts'
import { planter } from '../../sandbox/catalog/things/planter.ts'
import { sneaker } from '../../sandbox/catalog/things/sneaker.ts'
import { placeThing } from '../scenes/move-layers.ts'
import { renderStaged } from '../scenes/render-staged.ts'
import { inColor } from '../scenes/stage.ts'
import type { StagedScene } from '../scenes/staged-scene.ts'
import type { FaultSite, FaultyPicture } from './fault-site.ts'

const strangers = [
  { thing: mug, color: '#A33B35' },
  { thing: planter, color: '#D9D2C5' },
  { thing: beanie, color: '#37507E' },
  { thing: cushion, color: '#55606E' },
  { thing: lamp, color: '#D3B98A' },
  { thing: sneaker, color: '#33363B' },
] as const
const strangerShare = 0.24

/** What lay beside the thing has vanished; or, where nothing did, something has come. */
export function objectGone({ scene, original, missedHex, seed, turn }: FaultSite): FaultyPicture {
  const { parts } = original.truth
  const isBystander = (of: string) => of === 'object' || (of === 'garment' && !hasPerson(scene))
  const pieces = scene.pieces.filter(({ of }) => !isBystander(of))
  const changed =
    pieces.length < scene.pieces.length ? { ...scene, pieces } : withStranger(scene, parts, turn)
  return { rgb: renderStaged(changed, missedHex, seed), parts }
}

const hasPerson = (scene: StagedScene) => scene.pieces.some(({ of }) => of === 'skin')

function withStranger(scene: StagedScene, parts: Uint8Array, turn: number): StagedScene {
  const { thing, color } = strangers[turn % strangers.length]
  const zoom = scene.zoom ?? 1
  const [atX, atY] = scene.at ?? [0.5, 0.5]
  const [widthPx, heightPx] = scene.sizePx
  const corners = [0.14, 0.86].flatMap((across) => [0.14, 0.86].map((down) => ({ across, down })))
  const emptiest = corners.toSorted((one, other) => crowd(parts, scene, one) - crowd(parts, scene, other))[0]
  const place = {
    x: ((emptiest.across - atX) * 1000) / zoom,
    y: ((emptiest.down - atY) * 1000 * heightPx) / widthPx / zoom,
    scale: strangerShare / zoom,
  }
  const layers = inColor(placeThing(thing(), place).layers, color)
  return { ...scene, pieces: [{ of: 'object', layers }, ...scene.pieces] }
}

/** How much of the thing lies about a place that is given in shares of the picture. */
function crowd(
  parts: Uint8Array,
  { sizePx: [widthPx, heightPx] }: StagedScene,
  at: { across: number; down: number },
): number {
  const reach = Math.round(0.12 * widthPx)
  const [middleX, middleY] = [Math.round(at.across * widthPx), Math.round(at.down * heightPx)]
  let sum = 0
  for (let y = Math.max(0, middleY - reach); y < Math.min(heightPx, middleY + reach); y += 4)
    for (let x = Math.max(0, middleX - reach); x < Math.min(widthPx, middleX + reach); x += 4)
      sum += parts[y * widthPx + x]
  return sum
}
