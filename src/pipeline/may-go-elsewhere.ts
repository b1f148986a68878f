import type { EditorCall } from './editor-call.ts'

/** A refusal may go once to another provider, where the shop has one that can make the edit. */
export const mayGoElsewhere = async ({
  editors,
  shopId,
  attempt,
  editor,
}: Pick<EditorCall, 'editors' | 'shopId' | 'attempt' | 'editor'>): Promise<boolean> => {
  if (attempt.earlier.refusedBy.length > 0) return false
  const { usable } = await editors.forShop(shopId)
  return usable.some(
    ({ description }) =>
      description.provider !== editor.description.provider &&
      description.followsPrompts &&
      description.provider !== 'local',
  )
}
