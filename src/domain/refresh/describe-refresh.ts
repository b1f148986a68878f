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

/** "Found: 12 new colours in 5 products, 3 changed photographs, for up to $1.05." and what a person should know besides. */
export const describeRefresh = (findings: Findings, outcome: RefreshOutcome | undefined): string =>
  [
    outcome
      ? `Found: ${listFound(findings)}, for up to ${formatUsd(outcome.mostMicros)}.`
      : 'Nothing is to be made.',
    ...describeWaiting(outcome),
    ...describeNotes(findings),
  ].join(' ')

const listFound = ({ newColors, newColorProducts, changedSources, changedColors }: Findings): string =>
  [
    ...(newColors > 0
      ? [`${countOf(newColors, 'new colour')} in ${countOf(newColorProducts, 'product')}`]
      : []),
    ...(changedSources > 0 ? [countOf(changedSources, 'changed photograph')] : []),
    ...(changedColors > 0 ? [countOf(changedColors, 'changed colour')] : []),
  ].join(', ')

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
    '1 picture was taken out of the shop, and is not made again.',
    `${removed} pictures were taken out of the shop, and are not made again.`,
  ),
  ...note(renamed, '1 colour has another name now.', `${renamed} colours have another name now.`),
  ...note(
    changedAngles,
    '1 further angle has another photograph now: a batch that names it makes it again.',
    `${changedAngles} further angles have another photograph now: a batch that names them makes them again.`,
  ),
  ...note(
    leftAlone,
    '1 colour is left alone: what was made of it was not wanted or failed, and nothing changed since.',
    `${leftAlone} colours are left alone: what was made of them was not wanted or failed, and nothing changed since.`,
  ),
]

const note = (count: number, one: string, many: string): string[] => {
  if (count === 0) return []
  return [count === 1 ? one : many]
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
