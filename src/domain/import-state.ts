import type { Moves } from './moves.ts'

export type ImportState = 'planned' | 'unmapped' | 'reading' | 'quoted' | 'approved' | 'failed' | 'cancelled'

/** The allowed moves of an imported file; back to planned where somebody said what its columns are. */
export const importMoves = {
  planned: ['reading', 'unmapped', 'failed', 'cancelled'],
  unmapped: ['planned', 'cancelled'],
  reading: ['quoted', 'failed', 'cancelled'],
  quoted: ['approved', 'cancelled'],
  approved: [],
  failed: [],
  cancelled: [],
} as const satisfies Moves<ImportState>

/** Begun and not ended: a worker has to carry it on. */
export const machineImportStates = ['planned', 'reading'] as const satisfies readonly ImportState[]
