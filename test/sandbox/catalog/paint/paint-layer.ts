import type { Rgb } from './color.ts'
import { cover, type Patch } from './coverage.ts'
import { halfway, shadeBy } from './light.ts'
import { tracePx } from './outline.ts'
import { type Slopes, slopesOf } from './relief.ts'
import type { Canvas, Layer, Material, Scene } from './scene.ts'
import { stitchedHeights } from './stitching.ts'
import { weaveOf } from './weave.ts'

/** The pixels a layer covers, in exact area. */
export function coverageOf(layer: Layer, scene: Scene, seed: number): Patch {
  const wobble = (layer.wobble ?? 1.2) / 1000
  const trace = { frame: scene.frame, closed: true, wobble, seed }
  const patch = cover(
    layer.outlines.map((outline) => tracePx(outline, trace)),
    scene,
  )
  for (const hole of layer.holes ?? []) cutOut(patch, cover([tracePx(hole, trace)], scene))
  return patch
}

function cutOut(patch: Patch, hole: Patch): void {
  for (let y = 0; y < hole.height; y++) {
    const row = y + hole.y0 - patch.y0
    if (row < 0 || row >= patch.height) continue
    for (let x = 0; x < hole.width; x++) {
      const column = x + hole.x0 - patch.x0
      if (column >= 0 && column < patch.width)
        patch.values[row * patch.width + column] *= 1 - hole.values[y * hole.width + x]
    }
  }
}

/** Ink per pixel of the patch for each print of a layer. */
export function printsOn(layer: Layer, scene: Scene): { patch: Patch; color: Rgb }[] {
  const trace = { frame: scene.frame, closed: true }
  return (layer.prints ?? []).map(({ outlines, color }) => ({
    color,
    patch: cover(
      outlines.map((outline) => tracePx(outline, trace)),
      scene,
    ),
  }))
}

/** Shades one layer into the canvas, over what is there. */
export function paintLayer(
  canvas: Canvas,
  layer: Layer,
  on: { scene: Scene; patch: Patch; seed: number },
): void {
  const { scene, patch } = on
  const surface = surfaceOf(layer, on)
  const prints = printsOn(layer, scene)
  const base = layer.role === 'main' ? scene.color : (layer.color ?? scene.color)
  const [baseRed, baseGreen, baseBlue] = base
  const shine = shineOf(layer.material, scene)
  const shade = shadeBy(scene.keyLight)
  const spot = { right: 0, down: 0, tone: 0 }
  const lit = layer.lit ?? 1
  for (let y = 0; y < patch.height; y++) {
    for (let x = 0; x < patch.width; x++) {
      const covered = patch.values[y * patch.width + x]
      if (covered === 0) continue
      surface(x, y, spot)
      const light = lit * shade(spot.right, spot.down) * (1 + spot.tone)
      const extra = shine(spot.right, spot.down) * lit
      let red = baseRed
      let green = baseGreen
      let blue = baseBlue
      for (const print of prints) {
        const ink = inkAt(print.patch, x + patch.x0, y + patch.y0)
        red += (print.color[0] - red) * ink
        green += (print.color[1] - green) * ink
        blue += (print.color[2] - blue) * ink
      }
      const i = 3 * ((y + patch.y0) * canvas.widthPx + x + patch.x0)
      const glow = extra * (0.25 + 0.75 * Math.max(red, green, blue))
      canvas.light[i] += (red * light + glow * (0.4 + 0.6 * red) + extra * 0.3 - canvas.light[i]) * covered
      canvas.light[i + 1] +=
        (green * light + glow * (0.4 + 0.6 * green) + extra * 0.3 - canvas.light[i + 1]) * covered
      canvas.light[i + 2] +=
        (blue * light + glow * (0.4 + 0.6 * blue) + extra * 0.3 - canvas.light[i + 2]) * covered
    }
  }
}

/** How much ink a print lays on a pixel of the picture. */
export function inkAt(print: Patch, x: number, y: number): number {
  const column = x - print.x0
  const row = y - print.y0
  if (column < 0 || row < 0 || column >= print.width || row >= print.height) return 0
  return print.values[row * print.width + column]
}

interface Spot {
  right: number
  down: number
  tone: number
}

/** Slopes and tone at a pixel: the broad shape, the weave that follows it, and the stitching. */
function surfaceOf(layer: Layer, { scene, patch, seed }: { scene: Scene; patch: Patch; seed: number }) {
  const slopes = slopesOf(layer.relief, { patch, scene, seed })
  const stitched = stitchedHeights(patch, scene.frame, layer.stitching ?? [])
  const weave = weaveAt(layer, scene)
  const margin = 4
  const depthTone = (0.13 * 1200) / scene.frame.unitPx
  return (x: number, y: number, spot: Spot): void => {
    sampleSlopes(slopes, x / slopes.step + margin, y / slopes.step + margin, spot)
    weave(x + patch.x0, y + patch.y0, spot)
    if (!stitched) return
    const i = y * patch.width + x
    const below = y + 1 < patch.height ? stitched[i + patch.width] : stitched[i]
    const next = x + 1 < patch.width ? stitched[i + 1] : stitched[i]
    spot.right += (next - (x > 0 ? stitched[i - 1] : stitched[i])) * 0.5
    spot.down += (below - (y > 0 ? stitched[i - patch.width] : stitched[i])) * 0.5
    spot.tone += Math.max(-0.55, Math.min(0, stitched[i]) * depthTone)
  }
}

function sampleSlopes(slopes: Slopes, x: number, y: number, spot: Spot): void {
  const column = x | 0
  const row = y | 0
  const u = x - column
  const v = y - row
  const i = row * slopes.columns + column
  const j = i + slopes.columns
  const a = (1 - u) * (1 - v)
  const b = u * (1 - v)
  const c = (1 - u) * v
  const d = u * v
  spot.right = slopes.right[i] * a + slopes.right[i + 1] * b + slopes.right[j] * c + slopes.right[j + 1] * d
  spot.down = slopes.down[i] * a + slopes.down[i + 1] * b + slopes.down[j] * c + slopes.down[j + 1] * d
  const valley =
    slopes.valley[i] * a + slopes.valley[i + 1] * b + slopes.valley[j] * c + slopes.valley[j + 1] * d
  spot.tone = valley > 0 ? -0.3 * valley : -0.05 * valley
}

/** Adds the weave, turned as the piece is cut and dragged a little by its folds. */
function weaveAt(layer: Layer, scene: Scene) {
  const { size, texels } = weaveOf(layer.material.weave)
  const bump = layer.material.bump ?? 1
  const perPx = 1200 / (scene.frame.unitPx * layer.material.grain)
  const angle = ((layer.grainTurn ?? 0) * Math.PI) / 180 + scene.frame.turn
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const [ux, uy] = [cos * perPx, sin * perPx]
  const wrap = size - 1
  return (x: number, y: number, spot: Spot): void => {
    const u = x * ux + y * uy + spot.right * 6 + 8192
    const v = y * ux - x * uy + spot.down * 6 + 8192
    const column = u | 0
    const row = v | 0
    const s = u - column
    const t = v - row
    const left = column & wrap
    const right = (column + 1) & wrap
    const upper = (row & wrap) * size
    const lower = ((row + 1) & wrap) * size
    const i = 3 * (upper + left)
    const j = 3 * (upper + right)
    const k = 3 * (lower + left)
    const l = 3 * (lower + right)
    const a = (1 - s) * (1 - t)
    const b = s * (1 - t)
    const c = (1 - s) * t
    const d = s * t
    const du = (texels[i] * a + texels[j] * b + texels[k] * c + texels[l] * d) * bump
    const dv = (texels[i + 1] * a + texels[j + 1] * b + texels[k + 1] * c + texels[l + 1] * d) * bump
    spot.right += du * cos - dv * sin
    spot.down += du * sin + dv * cos
    spot.tone += texels[i + 2] * a + texels[j + 2] * b + texels[k + 2] * c + texels[l + 2] * d
  }
}

/** Light that a surface adds whatever its colour: highlights and sheen. */
function shineOf({ gloss = 0, shininess = 20, sheen = 0, mirrored = 0 }: Material, scene: Scene) {
  if (gloss === 0 && sheen === 0 && mirrored === 0) return () => 0
  const [hx, hy, hz] = halfway(scene.keyLight)
  return (right: number, down: number): number => {
    const nz = 1 / Math.sqrt(1 + right * right + down * down)
    const facing = Math.max(0, (-right * hx - down * hy + hz) * nz)
    const edge = 1 - nz
    const highlight = gloss > 0 ? gloss * facing ** shininess : 0
    const window =
      mirrored > 0 ? mirrored * Math.exp(-(((-right * nz + 0.52) / 0.1) ** 4) - (down * nz * 2) ** 2) : 0
    return highlight + window + sheen * edge * Math.max(0, 0.25 + 0.9 * down * nz)
  }
}
