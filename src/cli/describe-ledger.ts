import { writeUsd } from '../domain/write-usd.ts'
import type { LedgerSummary, LedgerTotal } from '../pipeline/sum-ledger.ts'
import { drawTable } from './draw-table.ts'

const moneyTitles = ['attempts', 'charged', 'reserved', 'uncertain', 'accepted', 'per accepted picture']

/** What a merchant reads: by day and provider, by provider, by state, and what the words mean. */
export const describeLedger = ({ all, providers, days, states }: LedgerSummary): string => {
  if (all.attempts === 0) return 'No attempts yet: `colorway fill` makes the first ones.'
  return [
    drawTable(
      ['day (UTC)', 'provider', ...moneyTitles],
      days.map((day) => [day.day, day.provider, ...moneyOf(day)]),
    ),
    drawTable(
      ['provider', ...moneyTitles],
      [...providers.map((provider) => [provider.provider, ...moneyOf(provider)]), ['all', ...moneyOf(all)]],
    ),
    drawTable(
      ['state', 'attempts', 'USD'],
      states.map(({ state, attempts, micros }) => [
        state.replaceAll('_', ' '),
        `${attempts}`,
        writeUsd(micros),
      ]),
    ),
    [
      'Amounts are US dollars. Reserved is set aside for calls that have not ended; uncertain calls may have been charged.',
      'Accepted pictures were approved. Each costs what was charged for all, shared among them.',
    ].join('\n'),
  ].join('\n\n')
}

const moneyOf = (total: LedgerTotal): string[] => [
  `${total.attempts}`,
  writeUsd(total.settledMicros),
  writeUsd(total.reservedMicros),
  writeUsd(total.uncertainMicros),
  `${total.accepted}`,
  total.perAcceptedMicros === undefined ? '–' : writeUsd(total.perAcceptedMicros),
]
