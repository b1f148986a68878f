import { houseAccount } from './lanes/choose-lane.ts'

/** What is counted against a cap. */
export interface Charge {
  readonly shopId: string
  /** The batch that it is made for. */
  readonly batchId: string
  readonly provider: string
  readonly account: string
  /** When its price was reserved. */
  readonly reservedAt: Date
}

/** The most that a shop may spend, in micro-dollars; undefined: no limit. */
export interface SpendingCaps {
  readonly batchMicros: bigint | undefined
  readonly dayMicros: bigint | undefined
  readonly monthMicros: bigint | undefined
  /** In a month, on the house's accounts. */
  readonly houseMicros: bigint | undefined
}

export interface BudgetPeriod {
  /** "day 2026-11-26" */
  readonly name: string
  readonly capMicros: bigint | undefined
}

/** The counts that a charge is part of. Days and months are those of UTC. */
export const periodsOf = (
  { account, provider, batchId, reservedAt }: Charge,
  caps: SpendingCaps,
): BudgetPeriod[] => {
  const day = reservedAt.toISOString().slice(0, 10)
  const month = day.slice(0, 7)
  return [
    { name: `batch ${batchId}`, capMicros: caps.batchMicros },
    { name: `day ${day}`, capMicros: caps.dayMicros },
    { name: `month ${month}`, capMicros: caps.monthMicros },
    ...(account === houseAccount(provider) ? [{ name: `house ${month}`, capMicros: caps.houseMicros }] : []),
  ]
}

/** What the merchant is told of a cap that was met, and when work goes on by itself; undefined: when somebody raises it. */
export const explainCap = (
  period: string,
  now: Date,
): { readonly reason: string; readonly resumeAt: Date | undefined } => {
  const [kind] = period.split(' ')
  const tomorrow = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
  const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))
  switch (kind) {
    case 'day':
      return {
        reason: 'The cap for a day is reached: it goes on tomorrow (UTC), or when you raise the cap.',
        resumeAt: tomorrow,
      }
    case 'month':
      return {
        reason: 'The cap for a month is reached: it goes on next month, or when you raise the cap.',
        resumeAt: nextMonth,
      }
    case 'house':
      return {
        reason:
          'What this installation spends for your shop in a month is used up: it goes on next month, or with a key of your own.',
        resumeAt: nextMonth,
      }
    default:
      return { reason: 'The cap for a batch is reached: raise it to go on.', resumeAt: undefined }
  }
}
