import { appScopes, type StaffMember, shopOwner } from './staff.ts'
import { createTokenBook, type TokenBook, type TokenLives, usualLives } from './token-book.ts'

/** What the app asked the token endpoint for. */
export type GrantKind = 'exchange-offline' | 'exchange-online' | 'refresh' | 'migrate' | 'client-credentials'

/** The shop's side of signing in: its staff, and the tokens that it gives to the app. */
export interface OauthDesk {
  readonly tokens: TokenBook
  readonly lives: TokenLives
  /** A test adds members, or changes what they may do. */
  staff: readonly StaffMember[]
  /** What the merchant granted to the app. */
  scopes: readonly string[]
  /** Every grant that was given, in order. */
  readonly granted: GrantKind[]
  /** Answers the next so many requests with this status. */
  failNext(status: number, times?: number): void
  /** The status to fail with, if the next request is to fail. */
  drawFailure(): number | undefined
  /** How long each answer takes; a test may make it slow. */
  answerMs: number
}

export const createOauthDesk = (accessToken: string): OauthDesk => {
  const lives = { ...usualLives }
  const tokens = createTokenBook(lives)
  tokens.admit(accessToken)
  const failures: number[] = []
  return {
    tokens,
    lives,
    staff: [shopOwner],
    scopes: appScopes,
    granted: [],
    failNext: (status, times = 1) => void failures.push(...Array.from({ length: times }, () => status)),
    drawFailure: () => failures.shift(),
    answerMs: 0,
  }
}
