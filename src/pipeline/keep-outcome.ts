import type { EditOutcome } from '../ports/image-editor.ts'
import type { Call } from './editor-call.ts'

/** Keeps what the editor answered: the ticket before anything else, or the pictures, which are then finished. */
export const keepOutcome = async (call: Call, outcome: EditOutcome): Promise<void> => {
  const { stores, storage, nudges, shopId, attempt } = call
  const { attempts } = stores.forShop(shopId)
  const subject = { shopId, id: attempt.id }
  if (outcome.kind === 'pending') {
    await attempts.keepTicket(attempt.id, outcome.ticket)
    await nudges.nudge('edit-picture', subject, { delayMs: outcome.pollAfterMs })
    return
  }
  const resultKeys: string[] = []
  for (const picture of outcome.pictures) resultKeys.push(await storage.put(shopId, picture))
  await attempts.settle(attempt.id, { resultKeys, costMicros: outcome.costMicros })
  await nudges.nudge('finish-picture', subject)
}
