import type { Config } from '../config.ts'
import type { EncryptionKeys } from '../database/sealing/encryption-keys.ts'
import { invalidInput } from '../domain/errors.ts'

/** The one shop whose own app this is. Without an admin token, it grants tokens for the app's secret. */
export interface OwnShop {
  readonly id: string
  readonly adminToken: string | undefined
}

/** What is needed to work for shops at all. */
export interface AppSettings {
  readonly apiKey: string
  readonly apiSecret: string
  /** Where the web server is reached: "https://colorway.example.com". */
  readonly appUrl: string
  /** undefined where every shop may install the app. */
  readonly ownShop: OwnShop | undefined
  readonly keys: EncryptionKeys
}

/** @throws ColorwayError `invalid_input`, telling what is missing and how to come by it */
export const readAppSettings = ({ shopify, encryptionKeys, publicUrl, host, port }: Config): AppSettings => {
  const { apiKey, apiSecret, shopId, adminToken } = shopify
  if (!apiKey || !apiSecret)
    throw invalidInput(
      'No app is set up: SHOPIFY_API_KEY and SHOPIFY_API_SECRET are needed; for the own app of one shop, SHOPIFY_SHOP too.',
      'To try Colorway without a shop, run `npm run demo`, or any command by `npm run -s sandbox -- <command>`.',
    )
  if (adminToken && !shopId)
    throw invalidInput('SHOPIFY_ADMIN_TOKEN is the token of one shop: name it by SHOPIFY_SHOP.')
  const { current, previous } = encryptionKeys
  if (!current)
    throw invalidInput(
      'COLORWAY_ENCRYPTION_KEY is needed: the tokens of shops are kept sealed with it.',
      'Make one with `openssl rand -base64 32`, and keep it as long as the database.',
    )
  return {
    apiKey,
    apiSecret,
    appUrl: publicUrl ?? `http://${host}:${port}`,
    ownShop: shopId ? { id: shopId, adminToken } : undefined,
    keys: { current, previous },
  }
}
