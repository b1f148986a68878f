import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'
import { UndoButton } from './undo-button.tsx'

/** Nothing waits: says so, and that no reload is needed. */
export const EmptyReview = ({ review }: { readonly review: Review }) => (
  <s-section>
    <div class="empty">
      <div class="empty-check" aria-hidden="true">
        <s-icon type="check" tone="success" />
      </div>
      <s-heading>{say('review.empty.heading')}</s-heading>
      <p class="empty-text">{say('review.empty.text')}</p>
      <s-button onClick={() => navigate('/batches')}>{say('review.empty.batches')}</s-button>
      <UndoButton review={review} />
    </div>
  </s-section>
)
