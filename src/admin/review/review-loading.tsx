import { say } from '../texts/say.ts'

/** The desk without pictures, of the size that it will have, so that nothing jumps when they come. */
export const ReviewLoading = () => (
  <s-section padding="none" accessibilityLabel={say('review.heading')}>
    <div class="desk" role="status">
      <span class="unseen">{say('loading')}</span>
      <div class="stage" aria-hidden="true">
        <div class="comparison comparison-side ghosts">
          <div class="ghost" />
          <div class="ghost" />
        </div>
      </div>
      <div class="side" aria-hidden="true" />
    </div>
  </s-section>
)
