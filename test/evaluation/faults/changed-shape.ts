import type { Layer } from '../../sandbox/catalog/paint/scene.ts'
import { areaWithin } from '../scenes/area-within.ts'
import { type Move, moveLayers } from '../scenes/move-layers.ts'
import { planesOf, renderStaged } from '../scenes/render-staged.ts'
import type { StagedScene } from '../scenes/staged-scene.ts'
import type { FaultSite, FaultyPicture } from './fault-site.ts'

/** Of the thing's area: less would be a fault that nobody minds. */
const leastChangedShare = 0.07

/** The thing shorter, longer, narrower, wider, larger, smaller, or without one of its larger pieces. */
export function changedShape({ scene, original, missedHex, seed, turn }: FaultSite): FaultyPicture {
  const box = drawnBox(scene)
  const ways = [
    moved((x, y) => [x, bend(y, box.top + 0.55 * box.height, 0.4)]),
    withoutPiece(0),
    moved((x, y) => [x, bend(y, box.top + 0.55 * box.height, 1.4)]),
    moved((x, y) => [bendSides(x, box, 0.5), y]),
    moved((x, y) => [
      box.middle + (x - box.middle) * 1.2,
      box.top + box.height / 2 + (y - box.top - box.height / 2) * 1.2,
    ]),
    withoutPiece(1),
    moved((x, y) => [bendSides(x, box, 1.45), y]),
    moved((x, y) => [
      box.middle + (x - box.middle) * 0.8,
      box.top + box.height / 2 + (y - box.top - box.height / 2) * 0.8,
    ]),
  ]
  for (let tried = 0; tried < ways.length; tried++) {
    const changed = ways[(turn + tried) % ways.length](scene)
    const { parts } = planesOf(changed)
    if (changedShare(parts, original.truth.parts) >= leastChangedShare)
      return { rgb: renderStaged(changed, missedHex, seed), parts }
  }
  throw new Error(`No way to change the shape of ${scene.id}.`)
}

type Reshape = (scene: StagedScene) => StagedScene

const ofThing = (
  scene: StagedScene,
  reshape: (layers: readonly Layer[]) => readonly Layer[],
): StagedScene => ({
  ...scene,
  pieces: scene.pieces.map((piece) =>
    piece.of === 'thing' ? { ...piece, layers: reshape(piece.layers) } : piece,
  ),
})

const moved =
  (move: Move): Reshape =>
  (scene) =>
    ofThing(scene, (layers) => moveLayers(layers, move))

/** Without the layer of the material that is the largest but one, or but two: a sleeve, a leg, a handle, a cushion. */
const withoutPiece =
  (rank: number): Reshape =>
  (scene) => {
    const main = scene.pieces
      .filter(({ of }) => of === 'thing')
      .flatMap(({ layers }) => layers.filter(({ role }) => role === 'main'))
    const lost = main.toSorted((one, other) => areaWithin(other.outlines) - areaWithin(one.outlines))[
      rank + 1
    ]
    return ofThing(scene, (layers) => layers.filter((layer) => layer !== lost))
  }

/** A coordinate that lies beyond `from` comes nearer to it, or farther from it. */
const bend = (at: number, from: number, factor: number) => (at > from ? from + (at - from) * factor : at)

const bendSides = (x: number, box: DrawnBox, factor: number) => {
  const away = x - box.middle
  return box.middle + Math.sign(away) * bend(Math.abs(away), box.halfWidth * 0.5, factor)
}

interface DrawnBox {
  readonly middle: number
  readonly halfWidth: number
  readonly top: number
  readonly height: number
}

/** Where the thing is drawn, in thousandths of a unit. */
function drawnBox(scene: StagedScene): DrawnBox {
  const knots = scene.pieces
    .filter(({ of }) => of === 'thing')
    .flatMap(({ layers }) => layers.flatMap(({ outlines }) => outlines.flat()))
  const [xs, ys] = [knots.map(({ x }) => x * 1000), knots.map(({ y }) => y * 1000)]
  const [left, right, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys)]
  return { middle: (left + right) / 2, halfWidth: (right - left) / 2, top, height: Math.max(...ys) - top }
}

function changedShare(parts: Uint8Array, before: Uint8Array): number {
  let [changed, area] = [0, 0]
  for (let index = 0; index < parts.length; index++) {
    if (before[index] >= 128) area++
    if (before[index] >= 128 !== parts[index] >= 128) changed++
  }
  return changed / area
}
