import { followingStart } from '../domain/lanes/pace-starts.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { Lanes } from '../ports/lanes.ts'

/**
 * Has the workers leave room in the provider's window for a call that is made beside them. It does not wait for its
 * turn: a person does.
 */
export const reserveStart = async (lanes: Lanes | undefined, editor: EditorDescription): Promise<void> => {
  const { starts } = editor.limits
  if (!lanes || !starts) return
  const { nextStartAt } = await lanes.read(editor)
  await lanes.holdUntil(editor, new Date(followingStart(nextStartAt, Date.now(), starts)))
}
