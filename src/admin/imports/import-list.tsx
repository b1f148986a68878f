import type { WireImport } from '../../http/wire/wire-imports.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { formatMoment } from '../shell/format-moment.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { nameOf } from '../shell/name-of.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { importTones } from './import-tones.ts'
import type { ImportsStore } from './imports-store.ts'

/** The files that came, the newest first. */
export const ImportList = ({ store }: { readonly store: ImportsStore }) => {
  const { items, failure, hasMore, refresh, loadMore } = store.list
  const files = items.value
  if (files === null)
    return failure.value === null ? (
      <SkeletonRows count={4} />
    ) : (
      <LoadFailed failure={failure.value} onRetry={refresh} />
    )
  if (files.length === 0)
    return (
      <EmptyState icon="import" heading={say('imports.empty.heading')} text={say('imports.empty.text')} />
    )
  return (
    <>
      <ul class="import-list">
        {files.map((file) => (
          <ImportItem key={file.id} file={file} />
        ))}
      </ul>
      {hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={loadMore}>
            {say('imports.more')}
          </s-button>
        </div>
      )}
    </>
  )
}

const ImportItem = ({ file }: { readonly file: WireImport }) => {
  const { id, fileName, state, createdAt, requestedBy, rows, summary } = file
  const errors = summary?.errors ?? 0
  return (
    <li class="import-item">
      <span class="import-name">
        <ScreenLink href={`/imports/${id}`}>{fileName}</ScreenLink>
      </span>
      <span class="import-about">
        {say('imports.by', { when: formatMoment(createdAt), who: nameOf(requestedBy) })}
      </span>
      <span class="import-counts">
        {(rows > 0 || summary !== null) && say('imports.rows', { count: rows })}
        {errors > 0 && <span class="import-errors">{say('imports.errors', { count: errors })}</span>}
      </span>
      <span class="import-state">
        <s-badge tone={importTones[state]}>{say(`import.state.${state}`)}</s-badge>
      </span>
    </li>
  )
}
