import type { Cells } from './cells.ts'
import { noise, smoothstep } from './noise.ts'

/** Wandering folds that all run one way. Lengths are thousandths of a unit of the thing. */
export interface Folds {
  /** Degrees from the x axis along which the folds run: 90 hangs straight down. */
  readonly along: number
  readonly length: number
  readonly width: number
  readonly height: number
  /** 0 is gentle swelling, 1 is sharp ridges with flats between. */
  readonly sharp?: number
  /** The share of the cloth that lies flat. */
  readonly calm?: number
}

/** Adds folds to a field of heights (in units): stretched noise, bent by slower noise so that no two are alike. */
export function addFolds(heights: Float32Array, cells: Cells, folds: Folds, seed: number): void {
  const { frame } = cells
  const cos = Math.cos((folds.along * Math.PI) / 180 + frame.turn) / frame.unitPx
  const sin = Math.sin((folds.along * Math.PI) / 180 + frame.turn) / frame.unitPx
  const [length, width, height] = [folds.length / 1000, folds.width / 1000, folds.height / 1000]
  const sharp = folds.sharp ?? 0.5
  const calm = folds.calm ?? 0.3
  for (let row = 0; row < cells.rows; row++) {
    const y = cells.yPx + row * cells.step - frame.yPx
    for (let column = 0; column < cells.columns; column++) {
      const x = cells.xPx + column * cells.step - frame.xPx
      const along = (x * cos + y * sin) / length
      const bend = 0.9 * noise(along * 0.9, ((y * cos - x * sin) / width) * 0.35, seed)
      const across = (y * cos - x * sin) / width + bend
      const swell = noise(along, across, seed + 1)
      const ridge = 0.5 - 1.6 * Math.sqrt(swell * swell + 0.006)
      const here = smoothstep(calm - 0.55, calm + 0.35, noise(along * 0.7 + 5, across * 0.3, seed + 2) + 0.35)
      heights[row * cells.columns + column] += height * here * (swell * (1 - sharp) + ridge * sharp)
    }
  }
}
