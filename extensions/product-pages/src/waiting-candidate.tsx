import type { WireCandidate } from '../../../src/http/wire/wire-candidate.ts'
import type { Surroundings } from './surroundings.ts'
import type { Say } from './texts.ts'

export type Decision = 'approve' | 'reject'

interface Props {
  readonly around: Surroundings
  readonly candidate: WireCandidate
  /** What is being sent of it. */
  readonly busy: Decision | null
  readonly onDecide: (decision: Decision) => void
}

const tones = { pass: 'success', look: 'caution', fail: 'critical' } as const satisfies Record<
  WireCandidate['verdict'],
  string
>

/** A picture that waits, beside the one it was made from, with what was measured and the two answers. */
export const WaitingCandidate = ({ around, candidate, busy, onDecide }: Props) => {
  const { say } = around
  const label = nameCandidate(say, candidate)
  return (
    <s-box padding="small" border="base" borderRadius="base">
      <s-stack direction="inline" gap="base">
        <Picture src={candidate.beforeUrl} alt={say('block.before')} />
        <Picture src={candidate.previewUrl} alt={say('block.after', { label })} />
        <s-stack gap="small">
          <s-stack direction="inline" gap="small" alignItems="center">
            <s-text type="strong">{label}</s-text>
            <s-badge tone={tones[candidate.verdict]}>{say(`verdict.${candidate.verdict}`)}</s-badge>
          </s-stack>
          <Measured around={around} candidate={candidate} />
          {candidate.reasons.map((reason) => (
            <s-text key={reason} color="subdued">
              {reason}
            </s-text>
          ))}
          <s-button-group>
            <s-button
              slot="primary-action"
              variant="primary"
              loading={busy === 'approve'}
              disabled={busy === 'reject'}
              accessibilityLabel={say('block.approveLabel', { label })}
              onClick={() => onDecide('approve')}
            >
              {say('block.approve')}
            </s-button>
            <s-button
              slot="secondary-actions"
              loading={busy === 'reject'}
              disabled={busy === 'approve'}
              accessibilityLabel={say('block.rejectLabel', { label })}
              onClick={() => onDecide('reject')}
            >
              {say('block.reject')}
            </s-button>
          </s-button-group>
        </s-stack>
      </s-stack>
    </s-box>
  )
}

/** "Navy", and of a further angle which one. */
export const nameCandidate = (say: Say, { colorwayLabel: label, angle }: WireCandidate): string =>
  angle === 0 ? label : say('block.angle', { label, number: angle })

const Picture = ({ src, alt }: { readonly src: string; readonly alt: string }) => (
  <s-box inlineSize="140px">
    <s-image src={src} alt={alt} inlineSize="fill" borderRadius="base" />
  </s-box>
)

const Measured = ({ around, candidate }: Pick<Props, 'around' | 'candidate'>) => {
  const { say, formatDelta } = around
  const { deltaE00, backgroundChangedPixels: count } = candidate
  return (
    <s-text color="subdued">
      {[
        ...(deltaE00 === null ? [] : [say('block.delta', { delta: formatDelta(deltaE00) })]),
        count === 0 ? say('block.backgroundKept') : say('block.backgroundChanged', { count }),
      ].join(' · ')}
    </s-text>
  )
}
