import type { WireImportSummary } from '../../http/wire/wire-imports.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { PreviewRow } from './preview-row.tsx'
import type { RowFilter, RowList } from './row-list.ts'

interface Props {
  readonly list: RowList
  readonly summary: WireImportSummary
}

/** What each row leads to, or why it leads to nothing. */
export const RowPreview = ({ list, summary }: Props) => {
  const { filter, rows, failure, hasMore, show, loadMore } = list
  const shown = rows.value
  const { planned, notes, errors } = summary
  const tabs = [
    { tab: 'all', count: planned + notes + errors },
    { tab: 'planned', count: planned },
    { tab: 'note', count: notes },
    { tab: 'error', count: errors },
  ] as const satisfies readonly { readonly tab: RowFilter; readonly count: number }[]
  return (
    <>
      <fieldset class="row-tabs">
        <legend class="unseen">{say('import.rows.filter')}</legend>
        {tabs.map(({ tab, count }) => (
          <button
            key={tab}
            type="button"
            class="row-tab"
            aria-pressed={tab === filter.value}
            onClick={() => show(tab)}
          >
            {say(`import.rows.${tab}`, { count })}
          </button>
        ))}
      </fieldset>
      {shown === null &&
        (failure.value === null ? (
          <SkeletonRows count={8} />
        ) : (
          <LoadFailed failure={failure.value} onRetry={() => show(filter.value)} />
        ))}
      {shown?.length === 0 && (
        <p class="rows-none">
          <s-text color="subdued">{say('import.rows.none')}</s-text>
        </p>
      )}
      {shown !== null && shown.length > 0 && (
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">{say('import.rows.place')}</s-table-header>
            <s-table-header listSlot="inline">{say('import.rows.outcome')}</s-table-header>
            <s-table-header listSlot="secondary">{say('import.rows.what')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {shown.map((row, at) => (
              <PreviewRow key={at} row={row} />
            ))}
          </s-table-body>
        </s-table>
      )}
      {hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={loadMore}>
            {say('import.rows.more')}
          </s-button>
        </div>
      )}
    </>
  )
}
