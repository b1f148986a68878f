/** What the app asked of the shop so far, and what it spent. */
export interface Ledger {
  /** Points given for answers: the actual costs. */
  readonly pointsSpent: number
  /** Requests that reached GraphQL, refused ones included. */
  readonly requests: number
  /** Requests refused for want of points. */
  readonly throttled: number
  /** By the operation's name; "anonymous" where it has none. */
  readonly byOperation: Readonly<Record<string, { readonly requests: number; readonly points: number }>>
}

export interface SpendingLedger {
  note(entry: LedgerEntry): void
  read(): Ledger
}

interface LedgerEntry {
  readonly operation: string
  readonly points: number
  readonly isThrottled?: boolean
}

export const createLedger = (): SpendingLedger => {
  const entries: LedgerEntry[] = []
  return {
    note: (entry) => {
      entries.push(entry)
    },
    read: () => {
      const byOperation: Record<string, { requests: number; points: number }> = {}
      for (const { operation, points } of entries) {
        const sum = byOperation[operation] ?? { requests: 0, points: 0 }
        byOperation[operation] = { requests: sum.requests + 1, points: sum.points + points }
      }
      return {
        pointsSpent: entries.reduce((sum, { points }) => sum + points, 0),
        requests: entries.length,
        throttled: entries.filter(({ isThrottled }) => isThrottled).length,
        byOperation,
      }
    },
  }
}
