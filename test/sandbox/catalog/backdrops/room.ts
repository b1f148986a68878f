import { blur } from '../paint/blur.ts'
import { linearOf, mixRgb, type Rgb } from '../paint/color.ts'
import { hash, smoothstep } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'
import { woodGrain } from './planks.ts'

/** A lived-in room: wall with window light, a floor or table top from `horizon` (0..1) down. */
export interface RoomLook {
  readonly wall: string
  readonly ground: string
  readonly horizon: number
  /** Blur of what lies behind, as a share of the width. */
  readonly blur: number
  /** Lamps and window panes far out of focus. */
  readonly bokeh?: boolean
}

const step = 6

export function room(look: RoomLook): (canvas: Canvas, seed: number) => void {
  const [wall, ground] = [linearOf(look.wall), linearOf(look.ground)]
  return (canvas, seed) => {
    const { widthPx, heightPx, light } = canvas
    const planes = distantPlanes(canvas, look, { wall, seed })
    const columns = Math.ceil(widthPx / step) + 2
    const blend = (x: number, y: number, depth: number, near: number): Rgb => {
      const behind = sample(planes, { x: x / step, y: y / step, columns })
      return near === 0 ? behind : mixRgb(behind, groundAt(ground, { x, depth, widthPx, seed }), near)
    }
    for (let y = 0; y < heightPx; y++) {
      const near = smoothstep(look.horizon - 0.004, look.horizon + 0.004, y / heightPx)
      const depth = Math.max(0.02, (y / heightPx - look.horizon) / (1 - look.horizon))
      for (let x = 0; x < widthPx; x++) {
        const [red, green, blue] =
          near === 1 ? groundAt(ground, { x, depth, widthPx, seed }) : blend(x, y, depth, near)
        const i = 3 * (y * widthPx + x)
        light[i] = red
        light[i + 1] = green
        light[i + 2] = blue
      }
    }
  }
}

/** Boards running away from the camera, lighter where the window's light glances off. */
function groundAt(ground: Rgb, at: { x: number; depth: number; widthPx: number; seed: number }): Rgb {
  const far = 1 / (0.25 + 0.75 * at.depth)
  const across = (at.x - at.widthPx * 0.5) * far * 0.8
  const along = 900 * far
  const board = Math.floor(across / 190 + 0.3)
  const inBoard = across / 190 + 0.3 - board
  const detail = smoothstep(0.05, 0.5, at.depth)
  const gap = 1 - detail * 0.45 * (1 - Math.min(1, Math.min(inBoard, 1 - inBoard) * 60))
  const grain = 1 + (woodGrain(across, along, at.seed + board) - 1) * detail
  const glance = 1.18 - 0.3 * at.depth + 0.16 * (1 - at.x / at.widthPx)
  const level = gap * grain * glance * (0.92 + 0.16 * hash(board, 3, at.seed) * detail)
  return [ground[0] * level, ground[1] * level, ground[2] * level]
}

type Planes = readonly [Float32Array, Float32Array, Float32Array]

function distantPlanes(canvas: Canvas, look: RoomLook, { wall, seed }: { wall: Rgb; seed: number }): Planes {
  const columns = Math.ceil(canvas.widthPx / step) + 2
  const rows = Math.ceil(canvas.heightPx / step) + 2
  const planes: Planes = [
    new Float32Array(columns * rows),
    new Float32Array(columns * rows),
    new Float32Array(columns * rows),
  ]
  const furniture = look.bokeh ? furnish() : []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column / columns, row / rows]
      const [red, green, blue] = behindAt({ x, y, look, wall, furniture })
      const i = row * columns + column
      planes[0][i] = red
      planes[1][i] = green
      planes[2][i] = blue
    }
  }
  for (const plane of planes) blur(plane, columns, rows, (look.blur * canvas.widthPx) / step)
  if (look.bokeh) addLamps(planes, columns, rows, seed)
  return planes
}

interface Blob {
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfHeight: number
  readonly color: Rgb
  readonly round: boolean
}

/** A window, a shelf and a plant, too blurred to be more than patches. */
function furnish(): Blob[] {
  const shelf = {
    x: 0.82,
    y: 0.3,
    halfWidth: 0.13,
    halfHeight: 0.34,
    color: linearOf('#7A5B41'),
    round: false,
  }
  const window = {
    x: 0.16,
    y: 0.2,
    halfWidth: 0.15,
    halfHeight: 0.24,
    color: [1.25, 1.2, 1.1],
    round: false,
  } as const
  const plant = {
    x: 0.5,
    y: 0.48,
    halfWidth: 0.07,
    halfHeight: 0.12,
    color: linearOf('#5C7350'),
    round: true,
  }
  const bars = [
    { ...window, halfWidth: 0.008, color: linearOf('#8A8378') },
    { ...window, y: 0.22, halfHeight: 0.008, color: linearOf('#8A8378') },
  ]
  return [window, ...bars, shelf, plant]
}

/** Points of light, each spread to a disc by the lens. */
function addLamps(planes: Planes, columns: number, rows: number, seed: number): void {
  for (let lamp = 0; lamp < 9; lamp++) {
    const [x, y] = [(0.38 + 0.6 * hash(lamp, 4, seed)) * columns, (0.04 + 0.38 * hash(lamp, 5, seed)) * rows]
    const radius = columns * (0.02 + 0.016 * hash(lamp, 6, seed))
    const glow = 0.1 + 0.22 * hash(lamp, 7, seed)
    for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(rows, y + radius + 1); row++) {
      for (
        let column = Math.max(0, Math.floor(x - radius));
        column < Math.min(columns, x + radius + 1);
        column++
      ) {
        const away = Math.hypot(column - x, row - y) / radius
        const light = glow * (0.75 + 0.25 * away) * (1 - smoothstep(0.66, 1.06, away))
        const i = row * columns + column
        planes[0][i] += light
        planes[1][i] += light * 0.8
        planes[2][i] += light * 0.52
      }
    }
  }
}

function behindAt(at: { x: number; y: number; look: RoomLook; wall: Rgb; furniture: readonly Blob[] }): Rgb {
  const { x, y, look, wall } = at
  const beam = smoothstep(0.05, 0.14, x - 0.35 * y - 0.02) * (1 - smoothstep(0.36, 0.46, x - 0.35 * y))
  const pane = smoothstep(0.08, 0.13, y) * (1 - smoothstep(0.5, 0.56, y))
  const level = 0.9 - 0.12 * x + (look.bokeh ? 0 : 0.16 * beam * pane)
  const board = !look.bokeh && y > look.horizon - 0.035 ? 1.12 : 1
  let color: Rgb = [
    wall[0] * level * board * (1 + 0.03 * beam * pane),
    wall[1] * level * board,
    wall[2] * level * board * (1 - 0.06 * beam * pane),
  ]
  for (const blob of at.furniture) {
    const dx = Math.abs(x - blob.x) / blob.halfWidth
    const dy = Math.abs(y - blob.y) / blob.halfHeight
    if (blob.round ? dx * dx + dy * dy < 1 : Math.max(dx, dy) < 1) color = mixRgb(color, blob.color, 0.85)
  }
  return color
}

function sample(planes: Planes, { x, y, columns }: { x: number; y: number; columns: number }): Rgb {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [x - column, y - row]
  const i = row * columns + column
  const at = (plane: Float32Array) => {
    const upper = plane[i] + (plane[i + 1] - plane[i]) * u
    return upper + (plane[i + columns] + (plane[i + columns + 1] - plane[i + columns]) * u - upper) * v
  }
  return [at(planes[0]), at(planes[1]), at(planes[2])]
}
