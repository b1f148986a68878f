import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'

/** What a shop sees before its first batch: what the one button does. */
export const EmptyBatches = ({ store }: { readonly store: BatchesStore }) => (
  <div class="empty">
    <div class="empty-swatches" aria-hidden="true">
      <span class="empty-swatch empty-swatch-1" />
      <span class="empty-swatch empty-swatch-2" />
      <span class="empty-swatch empty-swatch-3" />
    </div>
    <s-heading>{say('batches.empty.heading')}</s-heading>
    <p class="empty-text">{say('batches.empty.text')}</p>
    <s-button loading={store.busy.value.has('plan')} onClick={store.planWholeCatalogue}>
      {say('batches.fill')}
    </s-button>
  </div>
)
