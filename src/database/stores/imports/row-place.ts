/** Where an edit stands in a file: its row, and which of the row's edits it is. */
export interface RowPlace {
  readonly number: number
  readonly part: number
}

/** "number part", as pages go on from. */
export const writePlace = ({ number, part }: RowPlace): string => `${number} ${part}`

/** Where a page begins: behind this; before all rows where none is given. */
export const readPlace = (after: string | undefined): RowPlace => {
  const [number = 0, part = 0] = after?.split(' ').map(Number) ?? []
  return { number, part }
}

export const comparePlaces = (one: RowPlace, other: RowPlace): number =>
  one.number - other.number || one.part - other.part
