import type { WireImport, WireImportSummary } from '../../http/wire/wire-imports.ts'
import { describePrice } from '../batches/batch-quote.tsx'
import { say } from '../texts/say.ts'
import { ApproveButton } from './approve-button.tsx'
import { DiscardButton } from './discard-button.tsx'
import { ImportCounts } from './import-counts.tsx'
import type { ImportsStore } from './imports-store.ts'
import { ReportButton } from './report-button.tsx'

interface Props {
  readonly file: WireImport
  readonly store: ImportsStore
}

const priceOf = ({ costMicros, leastMicros, seconds }: WireImportSummary): string =>
  describePrice({ quotedCostMicros: costMicros, quotedLeastMicros: leastMicros, quotedSeconds: seconds })

/** Why a file cannot be approved as it is; null where it can. */
const findObstacle = (isStrict: boolean, { edits, errors }: WireImportSummary): string | null => {
  if (isStrict && errors > 0) return say('import.obstacle.strict', { count: errors })
  if (edits > 0) return null
  return say(errors > 0 ? 'import.obstacle.errors' : 'import.obstacle.nothing')
}

/** What a file leads to and what that costs: the last word before money is spent. */
export const ImportQuote = ({ file, store }: Props) => {
  const { summary } = file
  if (summary === null) return null
  const obstacle = findObstacle(file.strict, summary)
  return (
    <>
      <ImportCounts summary={summary} />
      <div class="import-offer">
        <div class="import-offer-words">
          <s-text type="strong">
            {say('import.offer', {
              pictures: say('import.pictures', { count: summary.edits }),
              products: say('import.products', { count: summary.products }),
            })}
          </s-text>
          <s-text color="subdued">{obstacle ?? priceOf(summary)}</s-text>
        </div>
        <div class="import-actions">
          <ApproveButton
            importId={file.id}
            summary={summary}
            price={priceOf(summary)}
            isOff={obstacle !== null}
            store={store}
          />
          <ReportButton file={file} store={store} />
          <DiscardButton importId={file.id} store={store} />
        </div>
      </div>
    </>
  )
}
