import { blur } from './blur.ts'
import { cover, type Patch, type SizePx } from './coverage.ts'
import { tracePx } from './outline.ts'
import type { Canvas, GroundShadow, Scene } from './scene.ts'

const step = 4

/** Darkens the ground where the thing keeps the light off it. */
export function paintGroundShadows(canvas: Canvas, scene: Scene, patches: readonly Patch[]): void {
  for (const shadow of scene.thing.shadows) {
    const [dx, dy] = shadow.shift ?? [0, 0]
    const shift = { x: (dx / 1000) * scene.frame.unitPx, y: (dy / 1000) * scene.frame.unitPx }
    const shapes = shadow.outline === 'silhouette' ? patches : [drawnShadow(shadow, scene)]
    darken(
      canvas,
      softened(shapes, scene, { shift, radius: (shadow.blur / 1000) * scene.frame.unitPx }),
      shadow.strength,
    )
  }
}

function drawnShadow(shadow: GroundShadow, scene: Scene): Patch {
  if (shadow.outline === 'silhouette') throw new Error('A silhouette has no outline of its own.')
  return cover([tracePx(shadow.outline, { frame: scene.frame, closed: true })], scene)
}

/** Darkens the layers already painted where a new one stands over them; `thing` says how much of a pixel they cover. */
export function paintLiftShadow(
  canvas: Canvas,
  scene: Scene,
  on: { patch: Patch; lift: number; thing: Float32Array },
): void {
  const { patch, lift, thing } = on
  const radius = (lift / 1000) * scene.frame.unitPx
  const [kx, ky] = scene.keyLight.from
  const shade = softened([patch], scene, { shift: { x: -kx * radius * 0.7, y: -ky * radius * 0.7 }, radius })
  darken(canvas, shade, 0.5, thing)
}

interface Shade {
  readonly columns: number
  readonly rows: number
  readonly values: Float32Array
  readonly bounds: { left: number; top: number; right: number; bottom: number }
}

/** The union of patches, shifted and blurred, a cell each few pixels over the whole picture. */
function softened(
  patches: readonly Patch[],
  size: SizePx,
  how: { shift: { x: number; y: number }; radius: number },
): Shade {
  const columns = Math.ceil(size.widthPx / step) + 2
  const rows = Math.ceil(size.heightPx / step) + 2
  const values = new Float32Array(columns * rows)
  const bounds = { left: size.widthPx, top: size.heightPx, right: 0, bottom: 0 }
  const reach = how.radius * 2.5 + step
  for (const patch of patches) {
    stamp(values, columns, rows, { patch, shift: how.shift })
    bounds.left = Math.max(0, Math.min(bounds.left, Math.floor(patch.x0 + how.shift.x - reach)))
    bounds.top = Math.max(0, Math.min(bounds.top, Math.floor(patch.y0 + how.shift.y - reach)))
    bounds.right = Math.min(
      size.widthPx,
      Math.max(bounds.right, patch.x0 + patch.width + how.shift.x + reach),
    )
    bounds.bottom = Math.min(
      size.heightPx,
      Math.max(bounds.bottom, patch.y0 + patch.height + how.shift.y + reach),
    )
  }
  blur(values, columns, rows, how.radius / step / 1.6)
  return { columns, rows, values, bounds }
}

function stamp(
  values: Float32Array,
  columns: number,
  rows: number,
  { patch, shift }: { patch: Patch; shift: { x: number; y: number } },
): void {
  for (let row = 0; row < rows; row++) {
    const y = Math.round(row * step - shift.y - patch.y0)
    if (y < 0 || y >= patch.height) continue
    for (let column = 0; column < columns; column++) {
      const x = Math.round(column * step - shift.x - patch.x0)
      if (x < 0 || x >= patch.width) continue
      const i = row * columns + column
      values[i] = Math.max(values[i], patch.values[y * patch.width + x])
    }
  }
}

function darken(canvas: Canvas, shade: Shade, strength: number, only?: Float32Array): void {
  const { columns, values, bounds } = shade
  for (let y = bounds.top; y < bounds.bottom; y++) {
    const row = Math.floor(y / step)
    const v = y / step - row
    for (let x = bounds.left; x < bounds.right; x++) {
      const pixel = y * canvas.widthPx + x
      if (only && only[pixel] === 0) continue
      const column = Math.floor(x / step)
      const u = x / step - column
      const i = row * columns + column
      const upper = values[i] + (values[i + 1] - values[i]) * u
      const lower = values[i + columns] + (values[i + columns + 1] - values[i + columns]) * u
      const dark = 1 - strength * (only ? only[pixel] : 1) * (upper + (lower - upper) * v)
      canvas.light[3 * pixel] *= dark
      canvas.light[3 * pixel + 1] *= dark
      canvas.light[3 * pixel + 2] *= dark
    }
  }
}
