import { shopAccount } from '../domain/lanes/choose-lane.ts'
import { providerNames } from '../domain/provider-name.ts'
import type { HttpDeps } from './http-deps.ts'
import type { WireEditor, WireEditors } from './wire/wire-editors.ts'

/** What a shop may know of its editors: of an account of the house neither its key nor how busy it is. */
export const toWireEditors = async (
  { editors, lanes, accounts }: Pick<HttpDeps, 'editors' | 'lanes' | 'accounts'>,
  shopId: string,
): Promise<WireEditors> => {
  const { usable, unusable } = await editors.forShop(shopId)
  const own = await accounts.forShop(shopId).list()
  const shown: WireEditor[] = []
  for (const { description } of usable) {
    const { provider, model, tier, priceMicros, followsPrompts, account } = description
    const { brokenReason } = await lanes.read(description)
    shown.push({
      provider,
      model,
      tier,
      priceMicros: Number(priceMicros),
      followsPrompts,
      isOwn: account === shopAccount(shopId, provider),
      reason: brokenReason ?? null,
    })
  }
  return {
    providers: providerNames,
    editors: shown,
    unusable: unusable.map(({ provider, account, reason }) => ({
      provider,
      isOwn: account === shopAccount(shopId, provider),
      reason,
    })),
    keys: own.map(({ provider, setBy, setAt, ...terms }) => ({
      provider,
      model: terms.model ?? null,
      draftModel: terms.draftModel ?? null,
      priceMicros: terms.priceMicros === undefined ? null : Number(terms.priceMicros),
      startsPerMinute: terms.startsPerMinute ?? null,
      atOnce: terms.atOnce ?? null,
      setBy,
      setAt: setAt.toISOString(),
    })),
  }
}
