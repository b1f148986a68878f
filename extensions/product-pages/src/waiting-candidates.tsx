import { useState } from 'preact/hooks'
import type { WireCandidate } from '../../../src/http/wire/wire-candidate.ts'
import type { Failure } from '../../api/call-server.ts'
import { FailureBanner } from './failure-banner.tsx'
import type { Surroundings } from './surroundings.ts'
import { type Decision, nameCandidate, WaitingCandidate } from './waiting-candidate.tsx'

interface Props {
  readonly around: Surroundings
  readonly candidates: readonly WireCandidate[]
  readonly onDecided: () => Promise<void>
}

interface Sent {
  readonly candidateId: string
  readonly decision: Decision
}

interface Refused {
  readonly label: string
  readonly failure: Failure
}

/** The pictures of the product that a person has to decide on, and what became of a decision that was not taken. */
export const WaitingCandidates = ({ around, candidates, onDecided }: Props) => {
  const { say, server } = around
  const [sent, setSent] = useState<Sent | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const decide = async (candidate: WireCandidate, decision: Decision) => {
    if (sent !== null) return
    setSent({ candidateId: candidate.id, decision })
    const answer = await server.decide(candidate.id, decision)
    setRefused(answer.ok ? null : { label: nameCandidate(say, candidate), failure: answer })
    // Whoever decided, what stands now is read.
    await onDecided()
    setSent(null)
  }
  return (
    <s-stack gap="small">
      {refused !== null && <RefusedDecision around={around} refused={refused} />}
      {candidates.length > 0 && <s-heading>{say('block.waiting')}</s-heading>}
      {candidates.map((candidate) => (
        <WaitingCandidate
          key={candidate.id}
          around={around}
          candidate={candidate}
          busy={sent?.candidateId === candidate.id ? sent.decision : null}
          onDecide={(decision) => decide(candidate, decision)}
        />
      ))}
    </s-stack>
  )
}

interface RefusedProps extends Pick<Props, 'around'> {
  readonly refused: Refused
}

const RefusedDecision = ({ around, refused: { label, failure } }: RefusedProps) => {
  const { say } = around
  // The server says only what the picture is by now.
  if (failure.status === 409 && failure.error === null)
    return <s-banner tone="info">{say('block.taken', { label })}</s-banner>
  return <FailureBanner around={around} failure={failure} heading={say('block.failed', { label })} />
}
