import type { EditOutcome } from '../ports/image-editor.ts'
import type { EditorCall } from './editor-call.ts'

/** Keeps what the editor answered: the ticket before anything else, or the pictures, which are then finished. */
export const keepOutcome = async (call: EditorCall, outcome: EditOutcome): Promise<void> => {
  const { stores, storage, nudges, shopId, attempt, log } = call
  const { attempts } = stores.forShop(shopId)
  const subject = { shopId, id: attempt.id }
  switch (outcome.kind) {
    case 'pending': {
      const { ticket, warnings, pollAfterMs } = outcome
      const endsAt = new Date(Date.now() + pollAfterMs)
      await attempts.keepTicket(attempt.id, { ticket, endsAt, warnings })
      if (pollAfterMs > 0) await nudges.nudge('edit-picture', subject, { delayMs: pollAfterMs })
      return
    }
    case 'finished': {
      const resultKeys: string[] = []
      for (const picture of outcome.pictures) resultKeys.push(await storage.put(shopId, picture))
      const { costMicros, warnings } = outcome
      await attempts.settle(attempt.id, { resultKeys, costMicros, warnings })
      await nudges.nudge('finish-picture', subject)
      return
    }
    case 'unreadable': {
      const { reason, costMicros } = outcome
      const { provider, edit } = attempt
      const facts = { shopId, attempt: attempt.id, provider, product: edit.productId }
      log.warn(facts, `an edit was charged and brought nothing: ${reason}`)
      await attempts.settle(attempt.id, { resultKeys: [], costMicros, warnings: [], reason })
      return
    }
    default:
      outcome satisfies never
  }
}
