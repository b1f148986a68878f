import type { Attempt, AttemptStore } from '../ports/attempt-store.ts'

/** An attempt whose editor is no longer set up: what was not begun goes elsewhere, of the rest nobody can say. */
export const endWithoutEditor = async (attempts: AttemptStore, attempt: Attempt): Promise<void> => {
  const { id, provider, state } = attempt
  const reason = `The account at ${provider} was removed while the edit was under way.`
  if (state === 'reserved') await attempts.release(id, reason, 0)
  else await attempts.markUncertain(id, reason)
}
