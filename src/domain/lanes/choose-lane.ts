import type { Lane } from './lane.ts'

export const editorPolicies = ['preferred', 'cheapest', 'fastest'] as const
/** In which order a shop's editors are used: as it lists them, by price, or by how quick they are. */
export type EditorPolicy = (typeof editorPolicies)[number]

export interface LaneWishes {
  /** The providers that may be used, the preferred first; none named: all hosted ones, or else the local one. */
  readonly editors: readonly string[]
  readonly policy: EditorPolicy
}

/** What an edit asks of the lane that makes it. */
export interface EditNeeds {
  /** Whether painting one colour does not do. */
  readonly needsPrompt: boolean
  readonly promptCharacters: number
  readonly tier: Lane['tier']
  /** Providers that refused it. */
  readonly refusedBy: readonly string[]
  /** Who is wanted to make it; undefined: whoever comes first. */
  readonly provider: string | undefined
}

/** The account of the house's own at a provider. */
export const houseAccount = (provider: string): string => `house/${provider}`

/** The account of a shop's own at a provider. */
export const shopAccount = (shopId: string, provider: string): string => `${shopId}/${provider}`

const isOwn = (account: string, shopId: string, provider: string) => account === shopAccount(shopId, provider)

/**
 * The lanes that a shop may use, the best first. A key of its own takes the place of the house's at that provider;
 * the local editor is used where it is named or nothing else is there.
 */
export const rankLanes = <L extends Pick<Lane, 'account' | 'provider' | 'priceMicros' | 'usualMs'>>(
  lanes: readonly L[],
  shopId: string,
  { editors, policy }: LaneWishes,
): readonly L[] => {
  const open = lanes.filter(
    ({ account, provider }) => account === houseAccount(provider) || isOwn(account, shopId, provider),
  )
  const own = new Set(
    open.filter(({ account, provider }) => isOwn(account, shopId, provider)).map(({ provider }) => provider),
  )
  const usable = open.filter(
    ({ account, provider }) => !own.has(provider) || isOwn(account, shopId, provider),
  )
  const hosted = usable.filter(({ provider }) => provider !== 'local')
  const allowed =
    editors.length > 0
      ? usable.filter(({ provider }) => editors.includes(provider))
      : hosted.length > 0
        ? hosted
        : usable
  const byPrice = (a: L, b: L) => Number(a.priceMicros - b.priceMicros)
  const orders: Record<EditorPolicy, (a: L, b: L) => number> = {
    preferred: (a, b) => editors.indexOf(a.provider) - editors.indexOf(b.provider) || byPrice(a, b),
    cheapest: byPrice,
    fastest: (a, b) => a.usualMs - b.usualMs || byPrice(a, b),
  }
  return allowed.toSorted(orders[policy])
}

/**
 * Those of ranked lanes that can make the edit: of the wanted provider and tier where there are any, and of providers
 * that did not refuse it, where there are any.
 */
export const lanesFor = <L extends Lane>(ranked: readonly L[], needs: EditNeeds): readonly L[] => {
  const able = ranked.filter(
    ({ followsPrompts, promptLimit }) =>
      (followsPrompts || !needs.needsPrompt) &&
      (promptLimit === undefined || needs.promptCharacters <= promptLimit),
  )
  const wanted = orAll(able, ({ provider }) => provider === (needs.provider ?? provider))
  const untried = orAll(wanted, ({ provider }) => !needs.refusedBy.includes(provider))
  return orAll(untried, ({ tier }) => tier === needs.tier)
}

/** Those that fit, or all where none does. */
const orAll = <T>(all: readonly T[], fits: (one: T) => boolean): readonly T[] => {
  const some = all.filter(fits)
  return some.length > 0 ? some : all
}
