import type { Placement, Publication } from '../ports/publication-store.ts'

/** The pictures that a publication still stands for: neither left out nor taken back. */
export const inPlay = ({ placements }: Pick<Publication, 'placements'>): Placement[] =>
  placements.filter(({ leftOut, undone }) => leftOut === undefined && !undone)
