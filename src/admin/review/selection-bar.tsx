import { say } from '../texts/say.ts'

interface Props {
  readonly count: number
  readonly onApprove: () => void
  readonly onReject: () => void
  readonly onClear: () => void
}

/** What can be done with all that are chosen; it stays in view. */
export const SelectionBar = ({ count, onApprove, onReject, onClear }: Props) => (
  <section class="review-selection" aria-label={say('review.selection')}>
    <span class="selection-count" role="status">
      {say('review.selection.count', { count })}
    </span>
    <span class="selection-actions">
      <s-button variant="tertiary" onClick={onClear}>
        {say('review.selection.clear')}
      </s-button>
      <s-button tone="critical" icon="x" onClick={onReject}>
        {say('review.reject')}
      </s-button>
      <s-button variant="primary" icon="check" onClick={onApprove}>
        {say('review.approve')}
      </s-button>
    </span>
  </section>
)
