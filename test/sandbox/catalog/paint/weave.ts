import { cloudNoise, hash, noise } from './noise.ts'

/** A square that repeats: slopes of the fine relief, and how much lighter or darker the thread is there. */
export interface Weave {
  readonly size: number
  /** right, down, tone for each texel. */
  readonly texels: Float32Array
}

export type WeaveName =
  | 'smooth'
  | 'jersey'
  | 'knit'
  | 'rib'
  | 'twill'
  | 'canvas'
  | 'linen'
  | 'velvet'
  | 'leather'
  | 'terry'
  | 'waffle'
  | 'fleece'

const size = 256
const woven = new Map<WeaveName, Weave>()

/** The weave of this name, made at its first use. */
export function weaveOf(name: WeaveName): Weave {
  const known = woven.get(name)
  if (known) return known
  const made = weave(name)
  woven.set(name, made)
  return made
}

function weave(name: WeaveName): Weave {
  const height = new Float32Array(size * size)
  const draw = heightsOf[name]
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) height[y * size + x] = draw(x, y)
  const mean = height.reduce((sum, value) => sum + value, 0) / height.length
  const texels = new Float32Array(size * size * 3)
  const [bump, tone] = strengths[name]
  const at = (x: number, y: number) => height[((y + size) % size) * size + ((x + size) % size)]
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const i = 3 * (y * size + x)
      texels[i] = ((at(x + 1, y) - at(x - 1, y)) / 2) * bump
      texels[i + 1] = ((at(x, y + 1) - at(x, y - 1)) / 2) * bump
      texels[i + 2] = (at(x, y) - mean) * tone
    }
  }
  return { size, texels }
}

/** How strong the relief and the tone of each weave are. */
const strengths: Record<WeaveName, readonly [bump: number, tone: number]> = {
  smooth: [0.02, 0.006],
  jersey: [0.16, 0.05],
  knit: [0.42, 0.14],
  rib: [0.5, 0.12],
  twill: [0.2, 0.07],
  canvas: [0.22, 0.08],
  linen: [0.2, 0.1],
  velvet: [0.12, 0.1],
  leather: [0.3, 0.05],
  terry: [0.4, 0.12],
  waffle: [0.5, 0.1],
  fleece: [0.14, 0.06],
}

const turn = (2 * Math.PI) / size
const wave = (x: number, count: number) => Math.cos(x * turn * count)
/** Noise that repeats with the square. */
const looped = (x: number, y: number, cells: number, seed: number, rows = cells) => {
  const [u, v] = [(x / size) * cells, (y / size) * rows]
  const [s, t] = [x / size, y / size]
  const here = noise(u, v, seed) * (1 - s) + noise(u - cells, v, seed) * s
  const above = noise(u, v - rows, seed) * (1 - s) + noise(u - cells, v - rows, seed) * s
  return (here * (1 - t) + above * t) * 1.3
}
const speck = (x: number, y: number, seed: number) => hash(x, y, seed) - 0.5

const heightsOf: Record<WeaveName, (x: number, y: number) => number> = {
  smooth: (x, y) => looped(x, y, 40, 1) + speck(x, y, 2),
  jersey: (x, y) =>
    0.55 * wave(x, 64) * (0.7 + 0.3 * wave(y + 2 * wave(x, 64), 51)) +
    0.5 * speck(x, y, 3) +
    0.7 * looped(x, y, 24, 4),
  knit: (x, y) => chevron(x, y, 16, 20) + 0.25 * speck(x, y, 5) + 0.3 * looped(x, y, 20, 5),
  rib: (x, y) => 1.3 * wave(x, 16) + 0.35 * chevron(x, y, 32, 40) + 0.2 * speck(x, y, 6),
  twill: (x, y) =>
    0.6 * wave(x + y, 64) +
    0.3 * wave(x - y, 32) * wave(x, 64) +
    0.5 * speck(x, y, 7) +
    0.5 * looped(x, y, 30, 8),
  canvas: (x, y) => plain(x, y, 40) + 0.4 * speck(x, y, 9) + 0.5 * looped(x, y, 18, 10),
  linen: (x, y) => plain(x, y, 52) * 0.7 + slubs(x, y) + 0.35 * speck(x, y, 11),
  velvet: (x, y) => 0.8 * looped(x, y, 6, 12) + 0.7 * looped(x, y, 60, 13) + 0.6 * speck(x, y, 14),
  leather: (x, y) => pebbles(x, y) + 0.5 * looped(x, y, 12, 15) + 0.12 * speck(x, y, 15),
  terry: (x, y) => 1.2 * looped(x, y, 64, 16) + 0.8 * looped(x, y, 110, 17) + 0.5 * speck(x, y, 17),
  waffle: (x, y) => Math.max(wave(x, 10), wave(y, 10)) + 0.3 * plain(x, y, 60) + 0.3 * speck(x, y, 18),
  fleece: (x, y) => looped(x, y, 50, 19) + 0.9 * looped(x, y, 14, 20) + 0.7 * speck(x, y, 21),
}

/** Columns of V-shaped stitches. */
function chevron(x: number, y: number, columns: number, rows: number): number {
  const column = (x / size) * columns
  const across = Math.abs((column % 1) - 0.5) * 2
  const row = (y / size) * rows - across * 0.65
  const inStitch = row - Math.floor(row)
  return (
    1.1 * Math.sin(Math.PI * inStitch) ** 0.7 * Math.sin(Math.PI * Math.min(1, across * 0.95 + 0.05)) ** 0.5
  )
}

function plain(x: number, y: number, threads: number): number {
  const over = wave(x, threads / 2) * wave(y, threads / 2) > 0
  return over ? 0.5 + 0.5 * wave(x, threads) : 0.5 + 0.5 * wave(y, threads)
}

/** The thick places of linen yarn. */
function slubs(x: number, y: number): number {
  const along = looped(x, y, 10, 22, 110)
  const across = looped(x, y, 110, 23, 10)
  return 0.8 * (Math.max(0, along) + Math.max(0, across))
}

/** Cells with grooves between them, as in grained leather. */
function pebbles(x: number, y: number): number {
  const cells = 30
  const [u, v] = [(x / size) * cells, (y / size) * cells]
  let [nearest, second] = [9, 9]
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const [i, j] = [Math.floor(u) + dx, Math.floor(v) + dy]
      const [ci, cj] = [(i + cells) % cells, (j + cells) % cells]
      const away = Math.hypot(i + hash(ci, cj, 24) - u, j + hash(ci, cj, 25) - v)
      if (away < nearest) [nearest, second] = [away, nearest]
      else if (away < second) second = away
    }
  }
  return 1.6 * Math.min(0.45, second - nearest) + 0.2 * cloudNoise({ x: u, y: v, seed: 26, octaves: 1 })
}
