import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { ColorMatch } from './color-match.tsx'
import { VerdictBadge } from './verdict-badge.tsx'

/** Everything that is known about a candidate beside its pictures. */
export const CandidateFacts = ({ candidate }: { readonly candidate: WireCandidate }) => {
  const { verdict, reasons, backgroundChangedPixels: changed } = candidate
  return (
    <div class="facts">
      <div class="facts-head">
        <div>
          <h2 class="facts-product">{candidate.productTitle}</h2>
          <p class="facts-colorway">{candidate.colorwayLabel}</p>
        </div>
        <VerdictBadge verdict={verdict} />
      </div>
      {reasons.length > 0 && (
        <ul class={`reasons reasons-${verdict}`}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <ColorMatch candidate={candidate} />
      <p class="facts-note">
        <s-icon
          type={changed === 0 ? 'check' : 'alert-triangle'}
          tone={changed === 0 ? 'success' : 'critical'}
        />
        {changed === 0 ? say('review.background.kept') : say('review.background.changed', { count: changed })}
      </p>
      <details class="prompt">
        <summary>{say('review.prompt')}</summary>
        <p>{candidate.prompt}</p>
      </details>
    </div>
  )
}
