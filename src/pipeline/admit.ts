import type { House } from '../ports/house.ts'
import type { ImageEditor } from '../ports/image-editor.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface AdmitDeps {
  readonly house: House
  readonly stores: Stores
  readonly editors: readonly ImageEditor[]
  readonly nudges: Nudges
}

/** Lets in as many waiting edits as the editors have room for now, and closes batches that have none left. */
export const admit = ({ house, stores, editors, nudges }: AdmitDeps): Handler<'admit'> => ({
  step: 'admit',
  concurrency: 1,
  handle: async () => {
    for (const { description } of editors)
      await nudges.nudgeAll('edit-picture', await house.admit(description))
    for (const shopId of await house.listBusyShops()) await stores.forShop(shopId).batches.markDone()
  },
})
