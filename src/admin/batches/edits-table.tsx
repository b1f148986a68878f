import { useSignal } from '@preact/signals'
import type { WireEdit } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'
import { EditRow } from './edit-row.tsx'

const rowsAtFirst = 25

/** Edits that something stands in the way of come first; among equals the order stays. */
const troubledFirst = (edits: readonly WireEdit[]): WireEdit[] =>
  edits.toSorted((one, other) => Number(one.reason === null) - Number(other.reason === null))

/** What became of each edit of a batch, and why. */
export const EditsTable = ({ store }: { readonly store: BatchesStore }) => {
  const rowLimit = useSignal(rowsAtFirst)
  const edits = store.edits.value
  if (edits === null) return <s-spinner accessibilityLabel={say('loading')} />
  if (edits.length === 0) return <s-text color="subdued">{say('batch.edits.none')}</s-text>
  const hidden = edits.length - rowLimit.value
  return (
    <div class="edits">
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">{say('edits.product')}</s-table-header>
          <s-table-header listSlot="secondary">{say('edits.colorway')}</s-table-header>
          <s-table-header listSlot="inline">{say('edits.state')}</s-table-header>
          <s-table-header listSlot="labeled">{say('edits.reason')}</s-table-header>
          <s-table-header listSlot="labeled">
            <s-text accessibilityVisibility="exclusive">{say('edits.action')}</s-text>
          </s-table-header>
        </s-table-header-row>
        <s-table-body>
          {troubledFirst(edits)
            .slice(0, rowLimit.value)
            .map((edit) => (
              <EditRow key={edit.id} edit={edit} store={store} />
            ))}
        </s-table-body>
      </s-table>
      {hidden > 0 && (
        <s-button
          variant="tertiary"
          onClick={() => {
            rowLimit.value += 4 * rowsAtFirst
          }}
        >
          {say('batch.edits.more', { count: Math.min(hidden, 4 * rowsAtFirst) })}
        </s-button>
      )}
    </div>
  )
}
