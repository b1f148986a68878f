import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'
import { EditFilter } from './edit-filter.tsx'
import { EditsTable } from './edits-table.tsx'

interface Props {
  readonly batch: WireBatch
  readonly store: BatchesStore
}

/** The edits of a batch, a page at a time, of the groups that somebody wants to see. */
export const BatchEdits = ({ batch, store }: Props) => {
  const { edits, editsFailure, page, hasNext, turn, refresh } = store.opened
  const shown = edits.value
  return (
    <div class="edits" tabIndex={-1}>
      <EditFilter edits={batch.edits} store={store.opened} />
      {shown === null &&
        (editsFailure.value === null ? (
          <SkeletonRows count={8} />
        ) : (
          <LoadFailed failure={editsFailure.value} onRetry={refresh} />
        ))}
      {shown?.length === 0 && (
        <p class="edits-none">
          <s-text color="subdued">{say('batch.edits.none')}</s-text>
        </p>
      )}
      {shown !== null && shown.length > 0 && <EditsTable edits={shown} store={store} />}
      {(page.value > 0 || hasNext.value) && (
        <nav class="pager" aria-label={say('edits.pages')}>
          <s-button
            icon="chevron-left"
            accessibilityLabel={say('edits.page.previous')}
            disabled={page.value === 0}
            onClick={() => turn(-1)}
          />
          <span aria-live="polite">{say('edits.page', { number: page.value + 1 })}</span>
          <s-button
            icon="chevron-right"
            accessibilityLabel={say('edits.page.next')}
            disabled={!hasNext.value}
            onClick={() => turn(1)}
          />
        </nav>
      )}
    </div>
  )
}
