interface Measured {
  readonly editId: string
  readonly deltaE00: number
}

/** Of the candidates of each edit the one whose colour is nearest to its target; of equals the first. */
export const bestOfEachEdit = <C extends Measured>(candidates: readonly C[]): readonly C[] => {
  const best = new Map<string, C>()
  for (const candidate of candidates) {
    const before = best.get(candidate.editId)
    if (!before || candidate.deltaE00 < before.deltaE00) best.set(candidate.editId, candidate)
  }
  return [...best.values()]
}
