import { connectGrid, type GridArcs } from '../cut/connect-grid.ts'
import type { LabPlanes } from '../raster/raster.ts'
import { listColors, type UsedColors } from './used-colors.ts'

/** A picture made ready to be cut many times, from different beliefs. */
export interface CutBoard {
  readonly lab: LabPlanes
  readonly colors: UsedColors
  /** The costs of separating neighbours, where flat colour costs 1. */
  readonly arcs: GridArcs
}

export const layOut = (lab: LabPlanes): CutBoard => ({
  lab,
  colors: listColors(lab),
  arcs: connectGrid(lab, 1),
})
