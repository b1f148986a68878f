import type { EditorCall } from './editor-call.ts'

/** A call has ended: the next one that was let in may begin, and one more be let in. */
export const fillPlace = async ({ house, nudges, editor }: EditorCall): Promise<void> => {
  await nudges.nudgeAll('edit-picture', await house.findReady(editor.description, 1))
  await nudges.nudge('admit', null)
}

/** Wakes one call that waits for a place, where there is one. */
export const fillPlaceIfFree = async ({ house, nudges, lanes, editor }: EditorCall): Promise<void> => {
  const { description } = editor
  const { inFlight } = await lanes.read(description)
  if (inFlight < description.limits.atOnce)
    await nudges.nudgeAll('edit-picture', await house.findReady(description, 1))
}
