/** A number in 0..1 that depends only on the three integers. */
export function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

const directions = 256
const order = new Uint8Array(512)
const gradX = new Float32Array(directions)
const gradY = new Float32Array(directions)
fillTables()

function fillTables(): void {
  for (let i = 0; i < directions; i++) {
    order[i] = i
    gradX[i] = Math.cos((i / directions) * 2 * Math.PI)
    gradY[i] = Math.sin((i / directions) * 2 * Math.PI)
  }
  for (let i = directions - 1; i > 0; i--) {
    const j = Math.floor(hash(i, 7, 1) * (i + 1))
    const kept = order[i]
    order[i] = order[j]
    order[j] = kept
  }
  order.copyWithin(directions, 0, directions)
}

/** Gradient noise (Perlin's, with his quintic fade): smooth, about -0.7..0.7, mean 0, features one unit wide. */
export function noise(x: number, y: number, seed: number): number {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  const fx = x - xi
  const fy = y - yi
  const left = order[(xi + seed * 37) & 255]
  const right = order[(xi + 1 + seed * 37) & 255]
  const row = (yi + seed * 101) & 255
  const below = (row + 1) & 255
  const g00 = order[left + row]
  const g10 = order[right + row]
  const g01 = order[left + below]
  const g11 = order[right + below]
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
  const n00 = gradX[g00] * fx + gradY[g00] * fy
  const n10 = gradX[g10] * (fx - 1) + gradY[g10] * fy
  const n01 = gradX[g01] * fx + gradY[g01] * (fy - 1)
  const n11 = gradX[g11] * (fx - 1) + gradY[g11] * (fy - 1)
  const top = n00 + (n10 - n00) * u
  return top + (n01 + (n11 - n01) * u - top) * v
}

/** Noise summed over octaves, each twice as fine and half as strong. */
export function cloudNoise(at: { x: number; y: number; seed: number; octaves: number }): number {
  let sum = 0
  let strength = 1
  let scale = 1
  for (let octave = 0; octave < at.octaves; octave++) {
    sum += strength * noise(at.x * scale, at.y * scale, at.seed + octave)
    strength /= 2
    scale *= 2
  }
  return sum
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
