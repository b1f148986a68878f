import { bug, unavailable } from '../domain/errors.ts'
import type { Handler } from '../ports/nudges.ts'
import type { Call, EditPictureDeps } from './editor-call.ts'
import { endAttempt } from './end-attempt.ts'
import { fetchSource } from './fetch-source.ts'
import { holdLease } from './hold-lease.ts'
import { keepOutcome } from './keep-outcome.ts'
import { pollTicket } from './poll-ticket.ts'

/**
 * Makes one attempt's call, or asks after its ticket, and keeps what came back. The attempt is marked as
 * submitted before the call is made, and held while it lasts: a second job for the same attempt finds it
 * taken, and a job after a crash knows what may have happened.
 */
export const editPicture = (deps: EditPictureDeps): Handler<'edit-picture'> => ({
  step: 'edit-picture',
  concurrency: deps.concurrency,
  handle: async ({ shopId, id }, { signal }) => {
    const { attempts } = deps.stores.forShop(shopId)
    const { leaseMs } = deps.pace
    const attempt = await attempts.claim(id, leaseMs)
    if (!attempt) return
    const editor = deps.editors.find(({ description }) => description.provider === attempt.provider)
    if (!editor)
      throw bug(`No editor is set up for ${attempt.provider}, which attempt ${id} was admitted to.`)
    const call = { ...deps, shopId, attempt, editor, signal }
    const { ticket } = attempt
    const work = () => (ticket === undefined ? makeCall(call) : pollTicket(call, ticket))
    await holdLease({ leaseMs, renew: (ms) => attempts.renew(id, ms), work })
    await deps.nudges.nudge('admit', null)
  },
})

const makeCall = async (call: Call): Promise<void> => {
  const { stores, shopId, attempt, editor } = call
  const { attempts } = stores.forShop(shopId)
  const { repeatable } = editor.description
  if (attempt.state === 'submitted' && !repeatable) {
    await attempts.markUncertain(attempt.id, 'The call was cut off, and may have been made and charged.')
    return
  }
  const picture = await fetchSource(call, attempt.edit).catch((error: unknown) =>
    endAttempt({ attempts, attempt, error, repeatable }),
  )
  if (!picture) return
  // Where it was submitted already, another worker makes this very call.
  if (attempt.state === 'reserved' && !(await attempts.submit(attempt.id))) return
  const outcome = await startEditor(call, picture)
  if (outcome) await keepOutcome(call, outcome)
}

const startEditor = async (call: Call, picture: Uint8Array) => {
  const { stores, shopId, attempt, editor, signal } = call
  const { attempts } = stores.forShop(shopId)
  const { repeatable } = editor.description
  const { prompt, seed, edit } = attempt
  const { thing, targetHex } = edit
  try {
    return await editor.start({ picture, prompt, seed, thing, targetHex, signal })
  } catch (thrown) {
    const error = signal.aborted && repeatable ? unavailable('The worker was stopped.') : thrown
    await endAttempt({ attempts, attempt: { ...attempt, state: 'submitted' }, error, repeatable })
    return undefined
  }
}
