import { blur } from '../../sandbox/catalog/paint/blur.ts'
import { hash } from '../../sandbox/catalog/paint/noise.ts'
import type { Path } from '../../sandbox/catalog/paint/outline.ts'
import type { Layer, Print } from '../../sandbox/catalog/paint/scene.ts'
import { renderStaged } from '../scenes/render-staged.ts'
import type { StagedScene } from '../scenes/staged-scene.ts'
import type { FaultSite, FaultyPicture } from './fault-site.ts'
import { boxOf } from './thing-box.ts'

/** Mean difference of a byte over the print: less and it is still there. */
const leastDifference = 25

/** The print painted over, scrambled, shrunk to a spot, smeared, mirrored or turned on its head. */
export function logoDestroyed({ scene, original, missedHex, seed, turn }: FaultSite): FaultyPicture {
  const { parts, details } = original.truth
  const sound = renderStaged(scene, missedHex, seed)
  if (turn % 6 === 5) return { rgb: smeared(sound, details, scene.sizePx[0]), parts }
  const ways: readonly ((prints: readonly Print[]) => readonly Print[])[] = [
    () => [],
    (prints) => moved(prints, (x, y, { middleX }) => [2 * middleX - x, y]),
    (prints) =>
      moved(prints, (x, y, { size }) => {
        const [i, j] = [Math.round(x * 4000), Math.round(y * 4000)]
        return [x + (hash(i, j, seed) - 0.5) * size * 0.7, y + (hash(j, i, seed) - 0.5) * size * 0.7]
      }),
    (prints) => moved(prints, (x, y, { middleY }) => [x, 2 * middleY - y]),
    (prints) =>
      moved(prints, (x, y, { middleX, middleY }) => [
        middleX + (x - middleX) * 0.3,
        middleY + (y - middleY) * 0.3,
      ]),
  ]
  for (let tried = 0; tried < ways.length; tried++) {
    const rgb = renderStaged(reprinted(scene, ways[(turn + tried) % ways.length]), missedHex, seed)
    if (differenceIn(details, sound, rgb) >= leastDifference) return { rgb, parts }
  }
  return { rgb: renderStaged(withoutTrims(scene), missedHex, seed), parts }
}

const reprinted = (
  scene: StagedScene,
  reprint: (prints: readonly Print[]) => readonly Print[],
): StagedScene =>
  ofThing(scene, (layer) => (layer.prints?.length ? { ...layer, prints: reprint(layer.prints) } : layer))

const withoutTrims = (scene: StagedScene): StagedScene =>
  ofThing(scene, (layer) => ({ ...layer, role: 'main', prints: [] }))

const ofThing = (scene: StagedScene, change: (layer: Layer) => Layer): StagedScene => ({
  ...scene,
  pieces: scene.pieces.map((piece) =>
    piece.of === 'thing' ? { ...piece, layers: piece.layers.map(change) } : piece,
  ),
})

interface Spread {
  readonly middleX: number
  readonly middleY: number
  readonly size: number
}

function moved(
  prints: readonly Print[],
  move: (x: number, y: number, spread: Spread) => readonly [number, number],
): Print[] {
  const knots = prints.flatMap(({ outlines }) => outlines.flat())
  const [xs, ys] = [knots.map(({ x }) => x), knots.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const spread = { middleX: (left + right) / 2, middleY: (top + bottom) / 2, size: bottom - top }
  const moveOutline = (outline: Path): Path =>
    outline.map((knot) => {
      const [x, y] = move(knot.x, knot.y, spread)
      return { ...knot, x, y }
    })
  return prints.map((print) => ({ ...print, outlines: print.outlines.map(moveOutline) }))
}

/** Blurred about the details until nothing of them can be read. */
function smeared(rgb: Uint8Array, details: Uint8Array, widthPx: number): Uint8Array {
  const box = boxOf(details, widthPx)
  const reach = Math.round((box.bottom - box.top) / 3)
  const [left, top] = [Math.max(0, box.left - reach), Math.max(0, box.top - reach)]
  const columns = Math.min(widthPx, box.right + reach) - left
  const rows = Math.min(details.length / widthPx, box.bottom + reach) - top
  const result = rgb.slice()
  for (let channel = 0; channel < 3; channel++) {
    const placeOf = (cell: number) =>
      3 * ((top + Math.floor(cell / columns)) * widthPx + left + (cell % columns)) + channel
    const plane = Float32Array.from({ length: columns * rows }, (_, cell) => rgb[placeOf(cell)])
    blur(plane, columns, rows, reach / 2)
    for (let cell = 0; cell < plane.length; cell++) result[placeOf(cell)] = Math.round(plane[cell])
  }
  return result
}

function differenceIn(details: Uint8Array, sound: Uint8Array, faulty: Uint8Array): number {
  let [sum, count] = [0, 0]
  for (let index = 0; index < details.length; index++) {
    if (details[index] < 250) continue
    for (let at = 3 * index; at < 3 * index + 3; at++) sum += Math.abs(sound[at] - faulty[at])
    count += 3
  }
  return sum / Math.max(1, count)
}
