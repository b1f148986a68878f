import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import type { WireImport } from '../../http/wire/wire-imports.ts'
import { focusScreen } from '../shell/focus-screen.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { nameOf } from '../shell/name-of.ts'
import { navigate } from '../shell/route.ts'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { ImportOutcome } from './import-outcome.tsx'
import { ImportQuote } from './import-quote.tsx'
import { ImportReading } from './import-reading.tsx'
import { importTones, isMoving } from './import-tones.ts'
import type { ImportsStore } from './imports-store.ts'
import { MappingForm } from './mapping-form.tsx'
import { RowPreview } from './row-preview.tsx'

interface Props {
  readonly store: ImportsStore
  readonly importId: string
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_000
const idlePauseMs = 10_000

/** One file: how far it is read, what each of its rows leads to, and what a person has to say to it. */
export const ImportScreen = ({ store, importId, banner }: Props) => {
  const { opened } = store
  // Before the first reading, which comes with the next effect.
  useEffect(() => opened.open(importId), [opened, importId])
  // What led here is gone.
  useEffect(focusScreen, [])
  const pauseMs = useCallback(
    () => (opened.file.value !== null && isMoving(opened.file.value) ? busyPauseMs : idlePauseMs),
    [opened],
  )
  usePolling(opened.refresh, pauseMs)
  // Another one may still be there, until the next effect.
  const file = opened.file.value?.id === importId ? opened.file.value : null
  return (
    <s-page heading={file?.fileName ?? say('import.heading')}>
      <s-link
        slot="breadcrumb-actions"
        href="/imports"
        onClick={(event) => {
          event.preventDefault()
          navigate('/imports')
        }}
      >
        {say('imports.heading')}
      </s-link>
      {banner}
      {file === null ? (
        <s-section padding="none" accessibilityLabel={say('import.heading')}>
          {opened.failure.value === null ? (
            <SkeletonRows count={6} />
          ) : (
            <LoadFailed failure={opened.failure.value} onRetry={opened.refresh} />
          )}
        </s-section>
      ) : (
        <>
          <s-section accessibilityLabel={say('import.heading')}>
            <article class="import" tabIndex={-1}>
              <ImportHead file={file} />
              <ImportStep file={file} store={store} />
            </article>
          </s-section>
          {opened.rows.value !== null && file.summary !== null && (
            <s-section padding="none" accessibilityLabel={say('import.preview')}>
              <RowPreview list={opened.rows.value} summary={file.summary} />
            </s-section>
          )}
        </>
      )}
    </s-page>
  )
}

const ImportHead = ({ file }: { readonly file: WireImport }) => {
  const { state, createdAt, requestedBy, layout, quality, strict, repeatedHeaders } = file
  const about = [
    say('imports.by', { when: formatMoment(createdAt), who: nameOf(requestedBy) }),
    layout !== null && layout !== 'unknown' && say(`import.layout.${layout}`),
    say(`import.quality.${quality}`),
    strict && say('import.strict'),
  ]
  return (
    <>
      <header class="import-head">
        <s-badge tone={importTones[state]}>{say(`import.state.${state}`)}</s-badge>
        <s-text color="subdued">{about.filter(Boolean).join(' · ')}</s-text>
      </header>
      {repeatedHeaders.length > 0 && (
        <s-text color="subdued">
          {say('import.repeated', {
            count: repeatedHeaders.length,
            names: repeatedHeaders.join(', '),
          })}
        </s-text>
      )}
    </>
  )
}

/** What is to be seen or said at this point of its way. */
const ImportStep = ({ file, store }: { readonly file: WireImport; readonly store: ImportsStore }) => {
  switch (file.state) {
    case 'planned':
    case 'reading':
      return <ImportReading file={file} store={store} />
    case 'unmapped':
      return <MappingForm file={file} store={store} />
    case 'quoted':
      return <ImportQuote file={file} store={store} />
    case 'approved':
    case 'failed':
    case 'cancelled':
      return <ImportOutcome file={file} store={store} />
  }
}
