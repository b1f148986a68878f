import { type BudgetPeriod, periodsOf } from '../../../domain/budget-period.ts'
import type { AttemptModel } from '../../generated/models.ts'

const noCaps = {
  batchMicros: undefined,
  dayMicros: undefined,
  monthMicros: undefined,
  houseMicros: undefined,
}

type Reserved = Pick<AttemptModel, 'shopId' | 'batchId' | 'provider' | 'account' | 'createdAt'>

/** The periods in which an attempt's price was counted, whatever their caps are now. */
export const periodsOfAttempt = ({ batchId, createdAt: reservedAt, ...attempt }: Reserved): BudgetPeriod[] =>
  batchId === null ? [] : periodsOf({ ...attempt, batchId, reservedAt }, noCaps)
