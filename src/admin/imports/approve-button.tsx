import { useSignal } from '@preact/signals'
import type { WireImportSummary } from '../../http/wire/wire-imports.ts'
import { Dialog } from '../shell/dialog.tsx'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import type { ImportsStore } from './imports-store.ts'

interface Props {
  readonly importId: string
  readonly summary: WireImportSummary
  readonly price: string
  readonly isOff: boolean
  readonly store: ImportsStore
}

/** Has the pictures of a file made, once somebody has read what that costs. */
export const ApproveButton = ({ importId, summary, price, isOff, store }: Props) => {
  const asks = useSignal(false)
  const { costMicros, edits, errors } = summary
  const label =
    costMicros === 0 || isOff
      ? say('import.approve')
      : say('import.approve.cost', { most: formatMoney(costMicros) })
  return (
    <>
      <s-button
        variant="primary"
        icon="check"
        disabled={isOff}
        loading={store.busy.value.has('approve')}
        onClick={() => {
          asks.value = true
        }}
      >
        {label}
      </s-button>
      {asks.value && (
        <Dialog
          heading={say('import.approve.heading', { count: edits })}
          confirm={{ label, onConfirm: () => void store.move(importId, 'approve') }}
          onClose={() => {
            asks.value = false
          }}
        >
          <div class="import-question">
            <p>{price}</p>
            <p>{say('import.approve.text')}</p>
            {errors > 0 && <p>{say('import.approve.errors', { count: errors })}</p>}
          </div>
        </Dialog>
      )}
    </>
  )
}
