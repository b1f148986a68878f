import type { WireDecision } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'

/** The three answers to a picture. On a narrow screen they stay at its foot. */
export const DecisionButtons = ({ decide }: { readonly decide: (kind: WireDecision['kind']) => void }) => (
  <div class="decide">
    <div class="decide-main">
      <s-button variant="primary" icon="check" inlineSize="fill" onClick={() => decide('approve')}>
        {say('review.approve')}
      </s-button>
    </div>
    <div class="decide-other">
      <s-button icon="refresh" inlineSize="fill" onClick={() => decide('redo')}>
        {say('review.redo')}
      </s-button>
    </div>
    <div class="decide-other">
      <s-button icon="x" inlineSize="fill" tone="critical" onClick={() => decide('reject')}>
        {say('review.reject')}
      </s-button>
    </div>
  </div>
)
