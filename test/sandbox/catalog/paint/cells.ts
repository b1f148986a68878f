import type { Frame } from './outline.ts'

/** Where the cells of a coarse field lie in the picture. */
export interface Cells {
  readonly columns: number
  readonly rows: number
  readonly step: number
  readonly xPx: number
  readonly yPx: number
  readonly frame: Frame
}
