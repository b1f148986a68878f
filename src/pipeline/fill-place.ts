import type { EditorCall } from './editor-call.ts'

/**
 * A call has ended: the next one that was let in may begin. More are let in by the tick of admission, well before
 * those that are prepared run out.
 */
export const fillPlace = async ({ house, nudges, editor }: EditorCall): Promise<void> => {
  const ready = await house.findReady(editor.description, 1)
  if (ready.length > 0) await nudges.nudgeAll('edit-picture', ready)
}

/** Wakes one call that waits for a place, where there is one. */
export const fillPlaceIfFree = async (call: EditorCall): Promise<void> => {
  const { description } = call.editor
  const { inFlight } = await call.lanes.read(description)
  if (inFlight < description.limits.atOnce) await fillPlace(call)
}
