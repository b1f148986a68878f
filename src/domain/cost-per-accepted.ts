import type { EditState } from './edit-state.ts'

/** Somebody, or a rule, took the picture, whatever became of it afterwards. */
const acceptedStates = [
  'approved',
  'publishing',
  'published',
  'undone',
] as const satisfies readonly EditState[]

interface Counted {
  readonly edits: Readonly<Partial<Record<EditState, number>>>
  readonly spentMicros: bigint
}

/** How many of a batch's pictures were accepted. */
export const countAccepted = ({ edits }: Pick<Counted, 'edits'>): number =>
  acceptedStates.reduce((sum, state) => sum + (edits[state] ?? 0), 0)

/** What an accepted picture cost, all that was spent on the others included; undefined while none is accepted. */
export const costPerAccepted = (batch: Counted): bigint | undefined => {
  const accepted = countAccepted(batch)
  return accepted === 0 ? undefined : (batch.spentMicros + BigInt(accepted) / 2n) / BigInt(accepted)
}
