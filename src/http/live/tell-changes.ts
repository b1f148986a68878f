import type { Move } from '../../ports/change-store.ts'
import type { WireChanges, WireMoved } from '../wire/wire-changes.ts'

/** Who shows more than these reads it all again anyway. */
const mostNamed = 50

const kinds = ['batch', 'edit', 'publication', 'schedule', 'refresh'] as const

const name = (ids: ReadonlySet<string>): readonly string[] | null => (ids.size > mostNamed ? null : [...ids])

/** Many moves as one small message, whatever their number. */
export const tellChanges = (moves: readonly Move[], batchesOfEdits: readonly string[]): WireChanges => {
  const idsOf = (kind: Move['kind']) => moves.flatMap((move) => (move.kind === kind ? [move.subjectId] : []))
  const tell = (kind: Move['kind']): readonly WireMoved[] => {
    const ids = new Set(idsOf(kind))
    const states = new Set(moves.flatMap((move) => (move.kind === kind ? move.states : [])))
    return ids.size === 0 ? [] : [{ kind, ids: name(ids), states: [...states] }]
  }
  return { batches: name(new Set([...idsOf('batch'), ...batchesOfEdits])), moved: kinds.flatMap(tell) }
}
