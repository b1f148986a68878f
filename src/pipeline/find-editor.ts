import type { Attempt } from '../ports/attempt-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { ImageEditor } from '../ports/image-editor.ts'

/** The editor that an attempt was admitted to; undefined where it is no longer set up. */
export const findEditor = async (
  editors: Editors,
  shopId: string,
  { account, model }: Pick<Attempt, 'account' | 'model'>,
): Promise<ImageEditor | undefined> => {
  const { usable } = await editors.forShop(shopId)
  return usable.find(({ description }) => description.account === account && description.model === model)
}
