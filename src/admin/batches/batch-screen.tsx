import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useMemo } from 'preact/hooks'
import { concernsBatch } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { focusScreen } from '../shell/focus-screen.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { navigate } from '../shell/route.ts'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { BatchEdits } from './batch-edits.tsx'
import { BatchSummary } from './batch-summary.tsx'
import { isAtWork } from './batches-screen.tsx'
import type { BatchesStore } from './batches-store.ts'
import { useLeaving } from './return-to-batch.ts'

interface Props {
  readonly store: BatchesStore
  readonly batchId: string
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_000
const idlePauseMs = 5_000

/** One batch with each of its edits: what became of it, and what a person can do about it. */
export const BatchScreen = ({ store, batchId, banner }: Props) => {
  const { opened } = store
  // Before the first reading, which comes with the next effect.
  useEffect(() => opened.open(batchId), [opened, batchId])
  // The button that led here is gone.
  useEffect(focusScreen, [])
  const pauseMs = useCallback(
    () => (opened.batch.value !== null && isAtWork(opened.batch.value) ? busyPauseMs : idlePauseMs),
    [opened],
  )
  useLive(
    opened.refresh,
    pauseMs,
    useMemo(() => concernsBatch(batchId), [batchId]),
  )
  useLeaving(batchId)
  // Another one may still be there, until the next effect.
  const batch = opened.batch.value?.id === batchId ? opened.batch.value : null
  return (
    <s-page
      heading={
        batch === null
          ? say('batch.heading')
          : say('batch.heading.of', { when: formatMoment(batch.createdAt) })
      }
    >
      <s-link
        slot="breadcrumb-actions"
        href="/batches"
        onClick={(event) => {
          event.preventDefault()
          navigate('/batches')
        }}
      >
        {say('batches.heading')}
      </s-link>
      {banner}
      {batch === null ? (
        <s-section padding="none" accessibilityLabel={say('batch.heading')}>
          {opened.failure.value === null ? (
            <SkeletonRows count={6} />
          ) : (
            <LoadFailed failure={opened.failure.value} onRetry={opened.refresh} />
          )}
        </s-section>
      ) : (
        <>
          <s-section padding="none" accessibilityLabel={say('batch.progress')}>
            <BatchSummary batch={batch} store={store} />
          </s-section>
          <s-section padding="none" accessibilityLabel={say('edits.heading')}>
            <BatchEdits batch={batch} store={store} />
          </s-section>
        </>
      )}
    </s-page>
  )
}
