import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { notAllowed } from '../domain/errors.ts'

const visitLifeMs = 30 * 60_000
/** Links of the same picture stay the same for so long, so that browsers can keep it. */
const roundMs = 15 * 60_000

const claimsShape = z.object({ shopId: z.string(), key: z.string(), expiresAt: z.number() })

/** What a link is signed for: one for a purpose says nothing to the other. */
type Purpose = 'picture-link' | 'public-picture-link'

export interface LinkedPicture {
  readonly shopId: string
  readonly key: string
}

/** Addresses of pictures that open without a session: signed, and bound to a shop, a purpose and a time. */
export interface PictureLinks {
  /** For an `<img>` of our page, for half an hour. */
  linkTo(shopId: string, key: string): string
  /** @throws ColorwayError `not_allowed` for a link that was forged or has expired */
  read(token: string): LinkedPicture
  /** For somebody outside who fetches the picture, such as an editor with a long queue. */
  publicLinkTo(shopId: string, key: string, lifeMs: number): string
  /** @throws ColorwayError `not_allowed` for a link that was forged or has expired */
  readPublic(token: string): LinkedPicture
}

export const createPictureLinks = (secret: string, now: () => number = Date.now): PictureLinks => {
  const sign = (purpose: Purpose, payload: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest('base64url')

  const makeToken = (purpose: Purpose, picture: LinkedPicture, lifeMs: number): string => {
    const expiresAt = Math.ceil((now() + lifeMs) / roundMs) * roundMs
    const payload = Buffer.from(JSON.stringify({ ...picture, expiresAt })).toString('base64url')
    return `${payload}.${sign(purpose, payload)}`
  }

  const readToken = (purpose: Purpose, token: string): LinkedPicture => {
    const [payload = '', signature = '', ...rest] = token.split('.')
    const expected = Buffer.from(sign(purpose, payload))
    const given = Buffer.from(signature)
    if (rest.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given))
      throw notAllowed('This picture link is not valid.')
    const claims = claimsShape.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
    if (claims.expiresAt < now()) throw notAllowed('This picture link has expired: reload the page.')
    return claims
  }

  return {
    linkTo: (shopId, key) => `/pictures/${makeToken('picture-link', { shopId, key }, visitLifeMs)}`,
    read: (token) => readToken('picture-link', token),
    publicLinkTo: (shopId, key, lifeMs) =>
      `/pictures/public/${makeToken('public-picture-link', { shopId, key }, lifeMs)}`,
    readPublic: (token) => readToken('public-picture-link', token),
  }
}
