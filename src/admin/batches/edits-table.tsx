import type { WireEdit } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'
import type { BatchesStore } from './batches-store.ts'
import { EditRow } from './edit-row.tsx'

interface Props {
  readonly edits: readonly WireEdit[]
  readonly store: BatchesStore
}

/** What became of each edit, and why. */
export const EditsTable = ({ edits, store }: Props) => (
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
      {edits.map((edit) => (
        <EditRow key={edit.id} edit={edit} store={store} />
      ))}
    </s-table-body>
  </s-table>
)
