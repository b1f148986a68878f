import { linearOf } from '../paint/color.ts'
import { hash, noise } from '../paint/noise.ts'
import type { Canvas } from '../paint/scene.ts'

const stride = 6

/** Boards seen from above, running up the picture; `widthShare` is the width of one in the picture's width. */
export function planks(hex: string, widthShare: number): (canvas: Canvas, seed: number) => void {
  const wood = linearOf(hex)
  return ({ widthPx, heightPx, light }, seed) => {
    const boardPx = widthShare * widthPx
    for (let x = 0; x < widthPx; x++) {
      const board = Math.floor(x / boardPx + 0.37)
      const inBoard = (x / boardPx + 0.37 - board) * boardPx
      const tint = 0.86 + 0.28 * hash(board, 1, seed)
      const gap = Math.min(1, Math.min(inBoard, boardPx - inBoard) / 3.5)
      const edge = 0.3 + 0.7 * gap
      const shade = tint * edge * (1.05 - 0.14 * (x / widthPx))
      const start = 977 * hash(board, 2, seed)
      // Grain is long: a sample each few pixels of its length is enough.
      let next = woodGrain(inBoard, start, seed + board)
      let grain = next
      for (let y = 0; y < heightPx; y++) {
        if (y % stride === 0) {
          grain = next
          next = woodGrain(inBoard, start + y + stride, seed + board)
        }
        const level = shade * (grain + ((next - grain) * (y % stride)) / stride)
        const i = 3 * (y * widthPx + x)
        light[i] = wood[0] * level
        light[i + 1] = wood[1] * level * (0.96 + 0.04 * level)
        light[i + 2] = wood[2] * level * (0.9 + 0.1 * level)
      }
    }
  }
}

/** Year rings cut lengthwise, and fine pores: about 0.7..1.2. */
export function woodGrain(across: number, along: number, seed: number): number {
  const bend = 26 * noise(across / 160, along / 520, seed) + 5 * noise(across / 30, along / 240, seed + 1)
  const ring = Math.sin((across + bend * 3) / 7.5)
  const pores = noise(across / 1.6, along / 42, seed + 2)
  return (
    1 +
    0.07 * ring * (0.6 + noise(across / 60, along / 300, seed + 3)) +
    0.1 * Math.min(0, pores) +
    0.08 * noise(across / 50, along / 700, seed + 4)
  )
}
