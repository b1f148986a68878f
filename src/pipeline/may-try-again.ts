import type { EditorCall } from './editor-call.ts'

/**
 * A refused edit is made once more with gentler words: by another provider where the shop has one, else by the same.
 * The very same request would be refused again.
 */
export const mayTryAgain = ({ attempt, editor }: Pick<EditorCall, 'attempt' | 'editor'>): boolean =>
  attempt.earlier.refusedBy.length === 0 &&
  editor.description.followsPrompts &&
  attempt.edit.promptPlan !== undefined
