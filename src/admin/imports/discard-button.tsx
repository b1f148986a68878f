import { useSignal } from '@preact/signals'
import { Dialog } from '../shell/dialog.tsx'
import { say } from '../texts/say.ts'
import type { ImportsStore } from './imports-store.ts'

interface Props {
  readonly importId: string
  readonly store: ImportsStore
}

/** Gives a file up. Asks once more, because it would have to be uploaded again. */
export const DiscardButton = ({ importId, store }: Props) => {
  const asks = useSignal(false)
  return (
    <>
      <s-button
        variant="tertiary"
        loading={store.busy.value.has('cancel')}
        onClick={() => {
          asks.value = true
        }}
      >
        {say('import.discard')}
      </s-button>
      {asks.value && (
        <Dialog
          heading={say('import.discard.heading')}
          confirm={{
            label: say('import.discard.confirm'),
            critical: true,
            onConfirm: () => void store.move(importId, 'cancel'),
          }}
          onClose={() => {
            asks.value = false
          }}
        >
          <s-paragraph>{say('import.discard.text')}</s-paragraph>
        </Dialog>
      )}
    </>
  )
}
