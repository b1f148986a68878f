import type { Moves } from './moves.ts'

export const flowTriggerStates = ['due', 'sending', 'sent', 'failed', 'uncertain'] as const
export type FlowTriggerState = (typeof flowTriggerStates)[number]

/**
 * The allowed moves of what Flow is told. What may have been said is not said again: a workflow may write to customers,
 * and none of it is better than all of it twice.
 */
export const flowTriggerMoves = {
  due: ['sending'],
  sending: ['due', 'sent', 'failed', 'uncertain'],
  sent: [],
  failed: [],
  uncertain: [],
} as const satisfies Moves<FlowTriggerState>
