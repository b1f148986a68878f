/** A table of allowed moves: for each state, the states that may follow it. */
export type Moves<S extends string> = { readonly [From in S]: readonly S[] }

/** The states from which `to` may be reached: what a guarded UPDATE compares with. */
export const statesBefore = <S extends string>(moves: Moves<S>, to: S): S[] => {
  const states: S[] = []
  for (const from in moves) if (moves[from].includes(to)) states.push(from)
  return states
}

/** Whether the table allows the move. */
export const canMove = <S extends string>(moves: Moves<S>, from: S, to: S): boolean =>
  moves[from].includes(to)
