import { useSignal } from '@preact/signals'
import type { WireEdit } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'
import { editTones } from './batch-tones.ts'
import type { BatchesStore } from './batches-store.ts'
import { UncertainDialog } from './uncertain-dialog.tsx'

interface Props {
  readonly edit: WireEdit
  readonly store: BatchesStore
}

/** What to do about what stands in the way of an edit; null where its reason says it all. */
const adviceOn = ({ state, uncertainMicros }: WireEdit): string | null => {
  if (uncertainMicros !== null) return say('edits.advice.uncertain')
  return state === 'failed' || state === 'refused' || state === 'conflict'
    ? say(`edits.advice.${state}`)
    : null
}

/** One edit in the table of a batch: where it stands, what is in its way, and what a person can say to that. */
export const EditRow = ({ edit, store }: Props) => {
  const asks = useSignal(false)
  const advice = adviceOn(edit)
  const named = { product: edit.productTitle, colorway: edit.colorwayLabel }
  return (
    <s-table-row>
      <s-table-cell>{edit.productTitle}</s-table-cell>
      <s-table-cell>
        <span class="colorway">
          {edit.targetHex !== null && <span class="chip" style={{ backgroundColor: edit.targetHex }} />}
          {edit.colorwayLabel}
        </span>
      </s-table-cell>
      <s-table-cell>
        <s-badge tone={edit.uncertainMicros === null ? editTones[edit.state] : 'warning'}>
          {say(edit.uncertainMicros === null ? `edit.state.${edit.state}` : 'edit.uncertain')}
        </s-badge>
      </s-table-cell>
      <s-table-cell>
        {(edit.reason !== null || advice !== null) && (
          <span class="cell-lines">
            {edit.reason !== null && <span>{edit.reason}</span>}
            {advice !== null && <span class="cell-note">{advice}</span>}
          </span>
        )}
      </s-table-cell>
      <s-table-cell>
        {edit.state === 'conflict' && (
          <s-button
            accessibilityLabel={say('edits.approve.again.label', named)}
            loading={store.busy.value.has(`${edit.id}:approve-again`)}
            onClick={() => store.approveAgain(edit)}
          >
            {say('edits.approve.again')}
          </s-button>
        )}
        {edit.uncertainMicros !== null && (
          <s-button
            accessibilityLabel={say('edits.uncertain.label', named)}
            loading={store.busy.value.has(`${edit.id}:uncertain`)}
            onClick={() => {
              asks.value = true
            }}
          >
            {say('edits.uncertain')}
          </s-button>
        )}
        {asks.value && (
          <UncertainDialog
            edit={edit}
            onAnswer={(answer) => store.answerUncertain(edit, answer)}
            onClose={() => {
              asks.value = false
            }}
          />
        )}
      </s-table-cell>
    </s-table-row>
  )
}
