import { createHmac, randomUUID } from 'node:crypto'

export const apiKey = 'an-api-key'
export const apiSecret = 'an-api-secret-that-nobody-knows'

interface TokenParts {
  readonly shopId: string
  readonly secret?: string
  readonly algorithm?: string
  /** Put over the ordinary claims. */
  readonly claims?: Readonly<Record<string, unknown>>
}

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A session token as App Bridge makes them: a JWT signed with the app's secret, good for a minute. */
export const signSessionToken = ({
  shopId,
  secret = apiSecret,
  algorithm = 'HS256',
  claims = {},
}: TokenParts): string => {
  const now = Math.floor(Date.now() / 1_000)
  const body = {
    iss: `https://${shopId}/admin`,
    dest: `https://${shopId}`,
    aud: apiKey,
    sub: '42',
    exp: now + 60,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
    ...claims,
  }
  const signed = `${encode({ alg: algorithm, typ: 'JWT' })}.${encode(body)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
