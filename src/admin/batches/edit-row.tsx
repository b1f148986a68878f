import type { WireEdit } from '../../http/wire.ts'
import { say } from '../texts/say.ts'
import { editTones } from './batch-tones.ts'

/** One edit in the table of a batch. */
export const EditRow = ({ edit }: { readonly edit: WireEdit }) => (
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
  </s-table-row>
)
