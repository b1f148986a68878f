import { notAllowed } from '../domain/errors.ts'
import type { Sessions } from '../ports/session-store.ts'
import type { ShopRegistry } from '../ports/shop-registry.ts'
import type { SignIn } from '../ports/sign-in.ts'
import type { ShopifyApp } from '../shopify/shopify-app.ts'
import { type AccessTokens, createAccessTokens, renewExchanged } from '../shopify/sign-in/access-tokens.ts'
import { createEnsureAccess, ensureOwnAccess } from '../shopify/sign-in/ensure-access.ts'
import { fixedAccessToken } from '../shopify/sign-in/fixed-access-token.ts'
import { createSignIn, createSignInOfOneShop } from '../shopify/sign-in/sign-in.ts'
import { createTokenDesk } from '../shopify/sign-in/token-desk.ts'
import type { AppSettings, OwnShop } from './app-settings.ts'

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
  const { ownShop } = deps.settings
  return ownShop ? connectOwnShop(deps, ownShop) : connectAnyShop(deps)
}

const connectAnyShop = ({ app, sessions, registry: shops, onInstalled }: AccessDeps): Access => {
  const desk = createTokenDesk(app)
  const ensureAccess = createEnsureAccess({ sessions, shops, desk, onInstalled })
  return {
    accessTokens: createAccessTokens({ sessions, shops, request: renewExchanged(desk) }),
    signIn: createSignIn({ app, sessions, desk, ensureAccess }),
  }
}

const connectOwnShop = async (
  { app, sessions, registry: shops, onInstalled }: AccessDeps,
  { id, adminToken }: OwnShop,
): Promise<Access> => {
  const refuseOthers = (shopId: string): void => {
    if (shopId !== id) throw notAllowed(`This installation works for ${id}, not for ${shopId}.`)
  }
  const ensureAccess = async (shopId: string): Promise<void> => {
    refuseOthers(shopId)
    await ensureOwnAccess({ shops, onInstalled }, shopId)
  }
  await ensureAccess(id)
  const desk = createTokenDesk(app)
  const tokens = adminToken
    ? fixedAccessToken(adminToken, shops)
    : createAccessTokens({ sessions, shops, request: (shopId) => desk.issue(shopId) })
  const accessTokens: AccessTokens = {
    forShop: (shopId) => {
      refuseOthers(shopId)
      return tokens.forShop(shopId)
    },
  }
  const signIn = adminToken
    ? createSignInOfOneShop({ app, ensureAccess })
    : createSignIn({ app, sessions, desk, ensureAccess })
  return { accessTokens, signIn }
}
