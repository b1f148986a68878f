import { randomBytes } from 'node:crypto'

interface RefreshToken {
  readonly expiresAt: number
  /** The one it was traded for to get this one; it ends when this one is used. */
  readonly previous: string | undefined
}

/** Refresh tokens: a used one stays good until the one that came of it is used. */
export const createRefreshTokens = () => {
  const living = new Map<string, RefreshToken>()
  const issue = (lifeSeconds: number, previous?: string): string => {
    const token = `shprt_${randomBytes(16).toString('hex')}`
    living.set(token, { expiresAt: Date.now() + lifeSeconds * 1_000, previous })
    return token
  }
  return {
    issue: (lifeSeconds: number) => issue(lifeSeconds),
    /** The next one; undefined where this one is not good (any more). */
    use: (token: string, lifeSeconds: number): string | undefined => {
      const used = living.get(token)
      if (used === undefined || used.expiresAt <= Date.now()) return undefined
      if (used.previous !== undefined) living.delete(used.previous)
      return issue(lifeSeconds, token)
    },
    revokeAll: () => living.clear(),
  }
}
