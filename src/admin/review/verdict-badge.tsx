import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'

type Verdict = WireCandidate['verdict']

const tones = { pass: 'success', look: 'caution', fail: 'critical' } as const satisfies Record<
  Verdict,
  string
>

/** The verdict of the measurements, as a word and a colour. */
export const VerdictBadge = ({ verdict }: { readonly verdict: Verdict }) => (
  <s-badge tone={tones[verdict]}>{say(`verdict.${verdict}`)}</s-badge>
)
