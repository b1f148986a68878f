import type { Patch, SizePx } from './coverage.ts'
import { develop } from './film.ts'
import { coverageOf, inkAt, paintLayer, printsOn } from './paint-layer.ts'
import type { Canvas, Layer, Scene } from './scene.ts'
import { paintGroundShadows, paintLiftShadow } from './shadows.ts'

/** A picture before encoding, with its true masks: one byte a pixel, 255 is wholly covered. */
export interface RenderedScene extends SizePx {
  readonly rgb: Uint8Array
  /** The main material alone, without prints and trims. */
  readonly mask: Uint8Array
  /** The whole thing. */
  readonly parts: Uint8Array
}

/** Paints backdrop, shadows and layers, and keeps the coverage of the thing beside the picture. */
export function renderScene(scene: Scene): RenderedScene {
  const { widthPx, heightPx, seed } = scene
  const canvas: Canvas = { widthPx, heightPx, light: new Float32Array(widthPx * heightPx * 3) }
  scene.backdrop(canvas, seed)
  const patches = scene.thing.layers.map((layer) => coverageOf(layer, scene, seed))
  paintGroundShadows(canvas, scene, patches)
  const mask = new Float32Array(widthPx * heightPx)
  const parts = new Float32Array(widthPx * heightPx)
  for (const [i, layer] of scene.thing.layers.entries()) {
    const patch = patches[i]
    if (!patch || patch.values.length === 0) continue
    if (layer.lift) paintLiftShadow(canvas, scene, { patch, lift: layer.lift, thing: parts })
    paintLayer(canvas, layer, { scene, patch, seed: seed + 17 * i })
    addToMasks({ mask, parts, widthPx }, layer, { patch, scene })
  }
  return { widthPx, heightPx, rgb: develop(canvas, seed), mask: toBytes(mask), parts: toBytes(parts) }
}

function addToMasks(
  masks: { mask: Float32Array; parts: Float32Array; widthPx: number },
  layer: Layer,
  { patch, scene }: { patch: Patch; scene: Scene },
): void {
  const prints = printsOn(layer, scene)
  for (let y = 0; y < patch.height; y++) {
    for (let x = 0; x < patch.width; x++) {
      const covered = patch.values[y * patch.width + x]
      if (covered === 0) continue
      let share = layer.role === 'main' ? 1 : 0
      for (const print of prints) share *= 1 - inkAt(print.patch, x + patch.x0, y + patch.y0)
      const i = (y + patch.y0) * masks.widthPx + x + patch.x0
      masks.mask[i] += (share - masks.mask[i]) * covered
      masks.parts[i] += (1 - masks.parts[i]) * covered
    }
  }
}

/** Rounded, but a trace stays at least 1: only a pixel that the thing does not touch at all is 0. */
function toBytes(shares: Float32Array): Uint8Array {
  const bytes = new Uint8Array(shares.length)
  for (let i = 0; i < shares.length; i++)
    bytes[i] = shares[i] > 0 ? Math.max(1, Math.round(shares[i] * 255)) : 0
  return bytes
}
