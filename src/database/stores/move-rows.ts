import { type AttemptState, attemptMoves } from '../../domain/attempt-state.ts'
import { type BatchState, batchMoves } from '../../domain/batch-state.ts'
import { type EditState, editMoves } from '../../domain/edit-state.ts'
import { statesBefore } from '../../domain/moves.ts'
import { type PublicationState, publicationMoves } from '../../domain/publication-state.ts'
import { type RefreshState, refreshMoves } from '../../domain/refresh-state.ts'
import { Prisma } from '../generated/client.ts'
import type { Transaction } from './transaction.ts'

interface StateOf {
  batch: BatchState
  edit: EditState
  attempt: AttemptState
  publication: PublicationState
  refresh: RefreshState
}

/** A move of one or many rows of a kind. `from` narrows what the table of moves allows. */
export type Move = {
  [Kind in keyof StateOf]: {
    readonly kind: Kind
    readonly ids: readonly string[]
    readonly to: StateOf[Kind]
    readonly from?: readonly StateOf[Kind][]
    readonly actor: string
    readonly reason?: string | undefined
    /** What changes with the state: assignments of columns. */
    readonly set?: Prisma.Sql
  }
}[keyof StateOf]

const allowedFrom = (move: Move): readonly string[] => {
  if (move.from) return move.from
  switch (move.kind) {
    case 'batch':
      return statesBefore<BatchState>(batchMoves, move.to)
    case 'edit':
      return statesBefore<EditState>(editMoves, move.to)
    case 'attempt':
      return statesBefore<AttemptState>(attemptMoves, move.to)
    case 'publication':
      return statesBefore<PublicationState>(publicationMoves, move.to)
    case 'refresh':
      return statesBefore<RefreshState>(refreshMoves, move.to)
  }
}

/**
 * The one way in which a state changes: a guarded UPDATE that appends an event for each row it moved, in one
 * statement. Rows that are not in a state to make the move stay as they are. Answers the ids that moved.
 */
export const moveRows = async (tx: Transaction, shopId: string, move: Move): Promise<string[]> => {
  if (move.ids.length === 0) return []
  const table = Prisma.raw(`"${move.kind}"`)
  const stateType = Prisma.raw(`${move.kind}_state`)
  const reason = move.reason ?? null
  const also = move.set ? Prisma.sql`, ${move.set}` : Prisma.empty
  const moved = await tx.$queryRaw<{ subject_id: string }[]>`
    WITH before AS (
      SELECT id, state FROM ${table}
      WHERE shop_id = ${shopId} AND id = ANY(${[...move.ids]}::uuid[])
        AND state = ANY(${[...allowedFrom(move)]}::${stateType}[])
      ORDER BY id
      FOR UPDATE
    ), moved AS (
      UPDATE ${table} AS row SET state = ${move.to}::${stateType}, reason = ${reason}, moved_at = now()${also}
      FROM before WHERE row.shop_id = ${shopId} AND row.id = before.id
      RETURNING row.id, before.state AS from_state
    )
    INSERT INTO event (shop_id, subject_kind, subject_id, from_state, to_state, actor, reason)
    SELECT ${shopId}, ${move.kind}::subject_kind, id, from_state::text, ${move.to}, ${move.actor}, ${reason} FROM moved
    RETURNING subject_id`
  return moved.map(({ subject_id }) => subject_id)
}

/** Whether the one row made the move. */
export const moveRow = async (
  tx: Transaction,
  shopId: string,
  { id, ...move }: Omit<Move, 'ids' | 'kind' | 'to' | 'from'> & { readonly id: string } & MoveTarget,
): Promise<boolean> => (await moveRows(tx, shopId, { ...move, ids: [id] })).length === 1

type MoveTarget = {
  [K in Move['kind']]: Pick<Extract<Move, { kind: K }>, 'kind' | 'to' | 'from'>
}[Move['kind']]

/** The machine's own moves. */
export const machine = 'colorway'
