import type { Handler } from '../ports/nudges.ts'
import type { EditPictureDeps } from './editor-call.ts'
import { endWithoutEditor } from './end-without-editor.ts'
import { findEditor } from './find-editor.ts'
import { holdLease } from './hold-lease.ts'
import { makeCall } from './make-call.ts'
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
    const editor = await findEditor(deps.editors, shopId, attempt)
    if (!editor) {
      await endWithoutEditor(attempts, attempt)
      return
    }
    const call = { ...deps, shopId, attempt, editor, signal }
    const { ticket } = attempt
    const work = () => (ticket === undefined ? makeCall(call) : pollTicket(call, ticket))
    await holdLease({ leaseMs, renew: (ms) => attempts.renew(id, ms), work })
  },
})
