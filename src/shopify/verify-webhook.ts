import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether Shopify signed this body for our app: base64 of its HMAC-SHA256 with the app's secret, compared in
 * constant time. The signature covers the bytes of the body and nothing else: no header is proved by it.
 */
export const isSignedBody = (secret: string, body: Uint8Array, signature: string): boolean => {
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
