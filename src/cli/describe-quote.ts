import { formatUsd } from '../domain/money.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import { describeSeconds } from './describe-seconds.ts'

/** "12 pictures to make (4 of further angles, up to $0.30), for $0.36 to $0.90, in about 4 min at today’s limits." */
export const describeQuote = (batch: BatchProgress): string => {
  const { quotedEdits = 0, quotedCostMicros = 0n, quotedLeastMicros = quotedCostMicros } = batch
  const { quotedSeconds = 0, quotedAngleEdits = 0, quotedAngleCostMicros = 0n } = batch
  const pictures = quotedEdits === 1 ? '1 picture' : `${quotedEdits} pictures`
  if (quotedEdits === 0) return 'No pictures to make.'
  const most = formatUsd(quotedCostMicros)
  const cost = quotedLeastMicros === quotedCostMicros ? most : `${formatUsd(quotedLeastMicros)} to ${most}`
  const angles =
    quotedAngleEdits > 0
      ? ` (${quotedAngleEdits} of further angles, up to ${formatUsd(quotedAngleCostMicros)})`
      : ''
  return `${pictures} to make${angles}, for ${cost}, in about ${describeSeconds(quotedSeconds)} at today’s limits.`
}
