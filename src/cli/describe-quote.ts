import { formatUsd } from '../domain/money.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import { describeSeconds } from './describe-seconds.ts'

/** "12 pictures to make, for $0.36 to $0.90, in about 4 min at today’s limits." */
export const describeQuote = (batch: BatchProgress): string => {
  const { quotedEdits = 0, quotedCostMicros = 0n, quotedLeastMicros = quotedCostMicros } = batch
  const { quotedSeconds = 0 } = batch
  const pictures = quotedEdits === 1 ? '1 picture' : `${quotedEdits} pictures`
  if (quotedEdits === 0) return 'No pictures to make.'
  const most = formatUsd(quotedCostMicros)
  const cost = quotedLeastMicros === quotedCostMicros ? most : `${formatUsd(quotedLeastMicros)} to ${most}`
  return `${pictures} to make, for ${cost}, in about ${describeSeconds(quotedSeconds)} at today’s limits.`
}
