import { formatUsd } from '../money.ts'
import type { Findings } from './findings.ts'

/** What became of the batch of a run. */
export interface RefreshOutcome {
  /** How many pictures are to be made, and the most that they may cost. */
  readonly edits: number
  readonly mostMicros: bigint
  /** Where that is more than what a run may spend: that. */
  readonly overCapMicros: bigint | undefined
  /** What else the batch waits for. */
  readonly reason: string | undefined
}

/** "12 new colours in 5 products, 3 photographs changed, $1.05." and what a person should know besides. */
export const describeRefresh = (findings: Findings, outcome: RefreshOutcome | undefined): string =>
  [describeMaking(findings, outcome), ...describeWaiting(outcome), ...describeNotes(findings)].join(' ')

const describeMaking = (
  { newColors, newColorProducts, changedSources, changedColors }: Findings,
  outcome: RefreshOutcome | undefined,
): string => {
  if (!outcome) return 'Nothing is to be made.'
  const parts = [
    ...(newColors > 0
      ? [`${countOf(newColors, 'new colour')} in ${countOf(newColorProducts, 'product')}`]
      : []),
    ...(changedSources > 0 ? [`${countOf(changedSources, 'photograph')} changed`] : []),
    ...(changedColors > 0 ? [`${countOf(changedColors, 'colour')} changed`] : []),
    formatUsd(outcome.mostMicros),
  ]
  return `${parts.join(', ')}.`
}

const describeWaiting = (outcome: RefreshOutcome | undefined): string[] => {
  if (!outcome) return []
  const { edits, mostMicros, overCapMicros, reason } = outcome
  if (overCapMicros !== undefined)
    return [
      `It waits for a person, as it may cost ${formatUsd(mostMicros)} and a run may spend ${formatUsd(overCapMicros)}.`,
    ]
  if (reason !== undefined) return [`It waits for a person: ${reason}`]
  return edits === 0 ? ['No picture of it can be made: its batch says why.'] : []
}

const describeNotes = ({ renamed, removed, changedAngles, leftAlone }: Findings): string[] => [
  ...note(
    removed,
    'picture was taken out of the shop, and is',
    'pictures were taken out of the shop, and are',
    'not made again.',
  ),
  ...note(renamed, 'colour has', 'colours have', 'another name now.'),
  ...note(
    changedAngles,
    'further angle has',
    'further angles have',
    'another photograph now: a batch that names it makes it again.',
  ),
  ...note(
    leftAlone,
    'colour is',
    'colours are',
    'left alone, as nothing changed since what was made was not wanted or failed.',
  ),
]

const note = (count: number, one: string, many: string, rest: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${rest}`]

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
