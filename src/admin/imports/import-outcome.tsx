import type { WireImport } from '../../http/wire/wire-imports.ts'
import { navigate } from '../shell/route.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'
import { ImportCounts } from './import-counts.tsx'
import type { ImportsStore } from './imports-store.ts'
import { ReportButton } from './report-button.tsx'

interface Props {
  readonly file: WireImport
  readonly store: ImportsStore
}

/** What became of a file on which the last word was said, and what to do next. */
export const ImportOutcome = ({ file, store }: Props) => {
  const { state, reason, summary, batchIds } = file
  return (
    <>
      {summary !== null && <ImportCounts summary={summary} />}
      {state === 'approved' && (
        <div class="import-batches">
          <p>{say('import.approved', { count: summary?.edits ?? 0 })}</p>
          {batchIds.map((id, at) => (
            <ScreenLink key={id} href={`/batches?batch=${id}`}>
              {batchIds.length === 1
                ? say('import.batch')
                : say('import.batch.of', { number: at + 1, total: batchIds.length })}
            </ScreenLink>
          ))}
        </div>
      )}
      {state === 'failed' && (
        <s-banner tone="critical" heading={say('import.failed')}>
          {reason}
        </s-banner>
      )}
      {state === 'cancelled' && <p>{say('import.cancelled')}</p>}
      <div class="import-actions">
        <s-button icon="upload" onClick={() => navigate('/imports')}>
          {say(state === 'approved' ? 'import.another' : 'import.again')}
        </s-button>
        <ReportButton file={file} store={store} />
      </div>
    </>
  )
}
