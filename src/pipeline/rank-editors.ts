import { invalidInput } from '../domain/errors.ts'
import { rankLanes } from '../domain/lanes/choose-lane.ts'
import type { Lane } from '../domain/lanes/lane.ts'
import { laneOf } from '../domain/lanes/lane-of.ts'
import type { Editors } from '../ports/editors.ts'
import type { ShopStores } from '../ports/stores.ts'

interface RankDeps {
  readonly stores: {
    forShop(shopId: string): { readonly settings: Pick<ShopStores['settings'], 'get'> }
  }
  readonly editors: Editors
}

/** The editors that a shop may use, the best first; or those of one `provider` that is named for the occasion. */
export const rankEditors = async (
  { stores, editors }: RankDeps,
  shopId: string,
  provider?: string,
): Promise<readonly Lane[]> => {
  const { usable } = await editors.forShop(shopId)
  const { editors: named, editorPolicy: policy } = await stores.forShop(shopId).settings.get()
  const lanes = usable.map(({ description }) => laneOf(description))
  return rankLanes(lanes, shopId, { editors: provider === undefined ? named : [provider], policy })
}

/** @throws ColorwayError `invalid_input` where there is no such editor that the shop may use, with what to do about it */
export const requireEditor = async (deps: RankDeps, shopId: string, provider?: string): Promise<void> => {
  if ((await rankEditors(deps, shopId, provider)).length > 0) return
  const { usable, unusable } = await deps.editors.forShop(shopId)
  if (provider !== undefined) {
    const known = unusable.find((editor) => editor.provider === provider)
    const names = [...new Set(usable.map(({ description }) => description.provider))].join(', ')
    throw invalidInput(
      `The editor ${provider} cannot be used by this shop.${known ? ` ${known.reason}` : ''}`,
      names === '' ? 'Enter a key for it first.' : `Enter a key for it, or name one of ${names}.`,
    )
  }
  const { editors: named } = await deps.stores.forShop(shopId).settings.get()
  const reasons = unusable.filter(({ provider }) => named.includes(provider)).map(({ reason }) => reason)
  throw invalidInput(
    `None of the editors that your settings name (${named.join(', ')}) can be used: enter a key for one of them, or name another. ${reasons.join(' ')}`.trim(),
  )
}
