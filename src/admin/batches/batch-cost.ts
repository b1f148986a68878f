import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'

/** What a batch has cost so far, beside what was quoted; nothing before there is a quote. */
export const describeCost = ({
  spentMicros,
  quotedCostMicros,
  costPerAcceptedMicros,
  state,
}: WireBatch): string | null => {
  if (quotedCostMicros === null || state === 'planned' || state === 'quoted') return null
  if (quotedCostMicros === 0 && spentMicros === 0) return say('batch.free')
  const spent = formatMoney(spentMicros)
  const total =
    state === 'done' || state === 'cancelled'
      ? say('batch.spent', { spent })
      : say('batch.spent.of', { spent, quoted: formatMoney(quotedCostMicros) })
  return costPerAcceptedMicros === null || costPerAcceptedMicros === 0
    ? total
    : `${total} · ${say('batch.spent.each', { each: formatMoney(costPerAcceptedMicros) })}`
}
