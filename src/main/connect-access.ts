import { notAllowed } from '../domain/errors.ts'
import type { Sessions } from '../ports/session-store.ts'
import type { ShopRegistry } from '../ports/shop-registry.ts'
import type { SignIn } from '../ports/sign-in.ts'
import type { ShopifyApp } from '../shopify/shopify-app.ts'
import {
  type AccessTokens,
  createAccessTokens,
  fixedAccessToken,
  renewExchanged,
} from '../shopify/sign-in/access-tokens.ts'
import { createEnsureAccess, ensureOwnAccess } from '../shopify/sign-in/ensure-access.ts'
import { createSignIn, createSignInOfOneShop } from '../shopify/sign-in/sign-in.ts'
import { createTokenDesk } from '../shopify/sign-in/token-desk.ts'
import type { AppSettings } from './app-settings.ts'

export interface AccessDeps {
  readonly app: ShopifyApp
  readonly settings: AppSettings
  readonly sessions: Sessions
  readonly registry: ShopRegistry
  /** Called when a shop that granted no access before does so now. */
  readonly onInstalled: (shopId: string) => Promise<void>
}

export interface Access {
  readonly accessTokens: AccessTokens
  readonly signIn: SignIn
}

/** Chooses how the app comes to its tokens: from visitors, for its secret, or by the one token that it was given. */
export const connectAccess = async (deps: AccessDeps): Promise<Access> => {
  const { app, settings, sessions, registry: shops, onInstalled } = deps
  const desk = createTokenDesk(app)
  const { ownShop } = settings
  if (ownShop === undefined)
    return {
      accessTokens: createAccessTokens({ sessions, shops, request: renewExchanged(desk) }),
      signIn: createSignIn({
        app,
        sessions,
        desk,
        ensureAccess: createEnsureAccess({ sessions, shops, desk, onInstalled }),
      }),
    }
  const ensureAccess = async (shopId: string): Promise<void> => {
    refuseOthers(ownShop.id, shopId)
    await ensureOwnAccess({ shops, onInstalled }, shopId)
  }
  await ensureAccess(ownShop.id)
  const { adminToken } = ownShop
  const own =
    adminToken === undefined
      ? {
          accessTokens: createAccessTokens({ sessions, shops, request: (shopId) => desk.issue(shopId) }),
          signIn: createSignIn({ app, sessions, desk, ensureAccess }),
        }
      : {
          accessTokens: fixedAccessToken(adminToken, shops),
          signIn: createSignInOfOneShop({ app, ensureAccess }),
        }
  const accessTokens: AccessTokens = {
    forShop: (shopId) => {
      refuseOthers(ownShop.id, shopId)
      return own.accessTokens.forShop(shopId)
    },
  }
  return { accessTokens, signIn: own.signIn }
}

const refuseOthers = (ownShopId: string, shopId: string): void => {
  if (shopId !== ownShopId) throw notAllowed(`This installation works for ${ownShopId}, not for ${shopId}.`)
}
