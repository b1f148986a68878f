import type { Beginning, Call } from '../../ports/attempt-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { isUniqueViolation } from '../is-unique-violation.ts'
import { endAttempt } from './end-attempt.ts'
import { takeSlot } from './lanes/take-slot.ts'
import { takeStart } from './lanes/take-start.ts'
import { machine, moveRow } from './move-rows.ts'

/**
 * Gives an attempt a place and the next start of its lane, if there is one now. Each is taken by a statement of its
 * own, so that no worker that is slow holds up another; a place is kept while its start is waited for.
 */
export const beginAttempt = async (
  db: Database,
  shopId: string,
  id: string,
  call: Call,
): Promise<Beginning> => {
  const { editor, requestKey } = call
  const same = await findSame(db, shopId, requestKey)
  if (same?.state === 'settled') return reuse(db, { shopId, id, call, resultKeys: same.resultKeys })
  if (same) return { kind: 'under way' }
  if (!(await takeSlot(db, { shopId, id, editor }))) {
    const isOpen = (await db.attempt.count({ where: { shopId, id, state: 'reserved' } })) === 1
    return { kind: isOpen ? 'full' : 'gone' }
  }
  const waitMs = await takeStart(db, editor)
  if (waitMs > 0) return { kind: 'wait', waitMs }
  return submit(db, { shopId, id, call })
}

interface Asked {
  readonly shopId: string
  readonly id: string
  readonly call: Call
}

const submit = async (db: Database, { shopId, id, call }: Asked): Promise<Beginning> => {
  const { requestKey, parameters, prompt } = call
  const set = Prisma.sql`request_key = ${requestKey ?? null}, parameters = ${JSON.stringify(parameters)}::jsonb,
    prompt = coalesce(${prompt ?? null}, prompt)`
  try {
    const from = ['reserved'] as const
    const move = { kind: 'attempt', id, from, to: 'submitted', actor: machine, set } as const
    return { kind: (await moveRow(db, shopId, move)) ? 'begun' : 'gone' }
  } catch (error) {
    // The same request began in this very moment.
    if (isUniqueViolation(error)) return { kind: 'under way' }
    throw error
  }
}

/** The key stays with the attempt that was paid for. */
const reuse = async (
  db: Database,
  { shopId, id, call, resultKeys }: Asked & { readonly resultKeys: readonly string[] },
): Promise<Beginning> => {
  const { parameters, prompt } = call
  const set = Prisma.sql`result_keys = ${[...resultKeys]}::text[], settled_micros = 0,
    parameters = ${JSON.stringify(parameters)}::jsonb, prompt = coalesce(${prompt ?? null}, prompt)`
  const ended = await db.$transaction((tx) =>
    endAttempt(tx, shopId, { id, to: 'settled', editTo: 'finishing', set }),
  )
  return { kind: ended ? 'reused' : 'gone' }
}

/** An attempt of the same request whose pictures can be had, now or soon. */
const findSame = async (db: Database, shopId: string, requestKey: string | undefined) =>
  requestKey === undefined
    ? undefined
    : await db.attempt.findFirst({
        where: { shopId, requestKey, state: { in: ['submitted', 'ticketed', 'settled'] } },
        select: { state: true, resultKeys: true },
      })
