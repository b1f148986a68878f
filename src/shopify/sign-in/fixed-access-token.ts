import { notAllowed } from '../../domain/errors.ts'
import type { ShopRegistry } from '../../ports/shop-registry.ts'
import type { AccessTokens } from './access-tokens.ts'
import { explainLostAccess } from './explain-lost-access.ts'

/** The one token of an app that was made in the shop's own admin: it never expires, and cannot be renewed. */
export const fixedAccessToken = (
  accessToken: string,
  shops: Pick<ShopRegistry, 'markAccessLost'>,
): AccessTokens => ({
  forShop: (shopId) => ({
    lose: () => shops.markAccessLost(shopId),
    read: async (rejected) => {
      if (rejected !== accessToken) return accessToken
      await shops.markAccessLost(shopId)
      throw notAllowed(explainLostAccess(shopId))
    },
  }),
})
