import { noise } from './noise.ts'

/** A point of a drawn path, in units of the thing; splines bend at it unless it is a corner. */
interface Knot {
  readonly x: number
  readonly y: number
  readonly corner: boolean
}
export type Path = readonly Knot[]

/** Where a thing stands in the picture: one of its units is `unitPx` pixels, its origin lies at (xPx, yPx). */
export interface Frame {
  readonly xPx: number
  readonly yPx: number
  readonly unitPx: number
  readonly turn: number
}

/** Reads '120,-300 180,-280! …': thousandths of a unit, x right and y down, '!' marks a corner. */
export function path(text: string): Path {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [x = '', y = ''] = word.replace('!', '').split(',')
      return { x: Number(x) / 1000, y: Number(y) / 1000, corner: word.endsWith('!') }
    })
}

/** A closed outline from its right half, drawn from top to bottom. */
export function mirrored(rightHalf: string): Path {
  const right = path(rightHalf)
  const left = right.filter((knot) => knot.x !== 0).map((knot) => ({ ...knot, x: -knot.x }))
  return [...right, ...left.reverse()]
}

/** The same path seen in a mirror. */
export function flipped(drawn: Path): Path {
  return drawn.map((knot) => ({ ...knot, x: -knot.x })).reverse()
}

/** An ellipse about (x, y), all in thousandths of a unit. */
export function ellipse(x: number, y: number, rx: number, ry: number): Path {
  return Array.from({ length: 16 }, (_, i) => {
    const angle = (i / 16) * 2 * Math.PI
    return { x: (x + rx * Math.cos(angle)) / 1000, y: (y + ry * Math.sin(angle)) / 1000, corner: false }
  })
}

/** A band of this width (thousandths of a unit) along a path, with square ends. */
export function ribbon(text: string, width: number): Path {
  const points = sampled(path(text), false)
  const sides = points.map(([x, y], i) => {
    const [ax, ay] = points[Math.max(0, i - 1)] ?? [x, y]
    const [bx, by] = points[Math.min(points.length - 1, i + 1)] ?? [x, y]
    const length = Math.hypot(bx - ax, by - ay) || 1
    const dx = ((by - ay) / length) * (width / 2000)
    const dy = (-(bx - ax) / length) * (width / 2000)
    return { out: { x: x + dx, y: y + dy, corner: true }, back: { x: x - dx, y: y - dy, corner: true } }
  })
  return [...sides.map((side) => side.out), ...sides.map((side) => side.back).reverse()]
}

/** The pixels of a path as x0, y0, x1, y1 …; `wobble` (units) lets a straight cut waver as cloth does. */
export function tracePx(
  drawn: Path,
  how: { frame: Frame; closed: boolean; wobble?: number; seed?: number },
): Float64Array {
  const { frame, wobble = 0, seed = 0 } = how
  const points = sampled(drawn, how.closed)
  const traced = new Float64Array(points.length * 2)
  const cos = Math.cos(frame.turn) * frame.unitPx
  const sin = Math.sin(frame.turn) * frame.unitPx
  points.forEach(([px, py], i) => {
    const x = px + wobble * (noise(px * 9, py * 9, seed) + 0.4 * noise(px * 31, py * 31, seed + 3))
    const y = py + wobble * (noise(px * 9, py * 9, seed + 5) + 0.4 * noise(px * 31, py * 31, seed + 8))
    traced[2 * i] = frame.xPx + x * cos - y * sin
    traced[2 * i + 1] = frame.yPx + x * sin + y * cos
  })
  return traced
}

/** Points along the Catmull-Rom spline through the knots; a corner stops the tangent on both of its sides. */
function sampled(drawn: Path, closed: boolean): (readonly [number, number])[] {
  const count = drawn.length
  const points: (readonly [number, number])[] = []
  const last = closed ? count : count - 1
  for (let i = 0; i < last; i++) {
    const from = drawn[i]
    const to = drawn[(i + 1) % count]
    if (!from || !to) continue
    const before = from.corner || (!closed && i === 0) ? from : (drawn[(i + count - 1) % count] ?? from)
    const after = to.corner || (!closed && i === last - 1) ? to : (drawn[(i + 2) % count] ?? to)
    const steps = from.corner && to.corner ? 8 : 20
    for (let step = 0; step < steps; step++) points.push(between(before, from, to, after, step / steps))
  }
  const end = drawn[count - 1]
  if (!closed && end) points.push([end.x, end.y])
  return points
}

function between(p0: Knot, p1: Knot, p2: Knot, p3: Knot, t: number): readonly [number, number] {
  const limit = Math.hypot(p2.x - p1.x, p2.y - p1.y)
  const curve = (a: number, b: number, c: number, d: number, before: number, after: number) => {
    const out = ((c - a) / 2) * before
    const into = ((d - b) / 2) * after
    return b + t * (out + t * (3 * (c - b) - 2 * out - into + t * (2 * (b - c) + out + into)))
  }
  // A long neighbour must not throw a short span into a loop.
  const before = Math.min(1, (2 * limit) / (Math.hypot(p2.x - p0.x, p2.y - p0.y) || 1))
  const after = Math.min(1, (2 * limit) / (Math.hypot(p3.x - p1.x, p3.y - p1.y) || 1))
  return [curve(p0.x, p1.x, p2.x, p3.x, before, after), curve(p0.y, p1.y, p2.y, p3.y, before, after)]
}
