import { coverageOf, inkAt, printsOn } from '../../sandbox/catalog/paint/paint-layer.ts'
import { renderScene } from '../../sandbox/catalog/paint/render-scene.ts'
import type { Layer, Scene } from '../../sandbox/catalog/paint/scene.ts'
import { sceneOf } from '../../sandbox/catalog/staged.ts'
import { addGrain } from '../edit/add-grain.ts'
import { layersOf, type Piece, type StagedScene } from './staged-scene.ts'

/** The planes of a scene's truth, one byte a pixel. */
export interface Planes {
  readonly mask: Uint8Array
  readonly parts: Uint8Array
  readonly details: Uint8Array
}

/** Paints a scene, three bytes a pixel; `grainSeed` tells two prints of one negative apart. */
export function renderStaged(scene: StagedScene, color = scene.color, grainSeed = scene.seed): Uint8Array {
  const { rgb, widthPx, heightPx } = renderScene(paintable(scene, color))
  return scene.grain === undefined
    ? rgb
    : addGrain({ rgb, widthPx, heightPx }, { steps: scene.grain, seed: grainSeed })
}

/** What in a scene is the material, the whole thing, and its details; what stands before it hides it. */
export function planesOf(scene: StagedScene): Planes {
  const painted = paintable(scene, scene.color)
  const count = painted.widthPx * painted.heightPx
  const planes = [new Float32Array(count), new Float32Array(count), new Float32Array(count)] as const
  for (const piece of scene.pieces)
    for (const layer of piece.layers) addLayer(planes, painted, piece.of, layer)
  const [mask, parts, details] = planes
  return { mask: toBytes(mask), parts: toBytes(parts), details: toBytes(details) }
}

function paintable(scene: StagedScene, color: string): Scene {
  const shadows = [...scene.shadows, ...scene.pieces.flatMap((piece) => piece.shadows ?? [])]
  const thing = () => ({ layers: layersOf(scene.pieces), shadows })
  return sceneOf({ ...scene, thing }, color)
}

type FloatPlanes = readonly [mask: Float32Array, parts: Float32Array, details: Float32Array]

function addLayer([mask, parts, details]: FloatPlanes, scene: Scene, of: Piece['of'], layer: Layer): void {
  const patch = coverageOf(layer, scene, scene.seed)
  const prints = of === 'thing' ? printsOn(layer, scene) : []
  const ofThing = of === 'thing' ? 1 : 0
  for (let y = 0; y < patch.height; y++) {
    for (let x = 0; x < patch.width; x++) {
      const covered = patch.values[y * patch.width + x]
      if (covered === 0) continue
      let material = layer.role === 'main' ? ofThing : 0
      for (const print of prints) material *= 1 - inkAt(print.patch, x + patch.x0, y + patch.y0)
      const at = (y + patch.y0) * scene.widthPx + x + patch.x0
      mask[at] += (material - mask[at]) * covered
      parts[at] += (ofThing - parts[at]) * covered
      details[at] += (ofThing - material - details[at]) * covered
    }
  }
}

/** Rounded, but a trace stays at least 1: only a pixel that is not touched at all is 0. */
function toBytes(shares: Float32Array): Uint8Array {
  const bytes = new Uint8Array(shares.length)
  for (let at = 0; at < shares.length; at++)
    bytes[at] = shares[at] > 0 ? Math.max(1, Math.round(shares[at] * 255)) : 0
  return bytes
}
