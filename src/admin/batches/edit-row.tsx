import type { WireEdit } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'
import { editTones } from './batch-tones.ts'
import type { BatchesStore } from './batches-store.ts'

interface Props {
  readonly edit: WireEdit
  readonly store: BatchesStore
}

/** One edit in the table of a batch. What somebody else's change stands against can be approved over that change. */
export const EditRow = ({ edit, store }: Props) => (
  <s-table-row>
    <s-table-cell>{edit.productTitle}</s-table-cell>
    <s-table-cell>
      <span class="colorway">
        {edit.targetHex !== null && <span class="chip" style={{ backgroundColor: edit.targetHex }} />}
        {edit.colorwayLabel}
      </span>
    </s-table-cell>
    <s-table-cell>
      <s-badge tone={editTones[edit.state]}>{say(`edit.state.${edit.state}`)}</s-badge>
    </s-table-cell>
    <s-table-cell>{edit.reason ?? ''}</s-table-cell>
    <s-table-cell>
      {edit.state === 'conflict' && (
        <s-button
          accessibilityLabel={say('edits.approve.again.label', {
            product: edit.productTitle,
            colorway: edit.colorwayLabel,
          })}
          loading={store.busy.value.has(`${edit.id}:approve-again`)}
          onClick={() => store.approveAgain(edit)}
        >
          {say('edits.approve.again')}
        </s-button>
      )}
    </s-table-cell>
  </s-table-row>
)
