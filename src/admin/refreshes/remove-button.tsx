import { useSignal } from '@preact/signals'
import type { WireSchedule } from '../../http/wire/wire-schedules.ts'
import { Dialog } from '../shell/dialog.tsx'
import { say } from '../texts/say.ts'
import type { RefreshesStore } from './refreshes-store.ts'

interface Props {
  readonly schedule: WireSchedule
  readonly store: RefreshesStore
}

/** Removes a schedule. Asks once more, because it would have to be written anew. */
export const RemoveButton = ({ schedule, store }: Props) => {
  const asks = useSignal(false)
  const { id, name } = schedule
  return (
    <>
      <s-button
        variant="tertiary"
        tone="critical"
        accessibilityLabel={say('schedule.remove.label', { name })}
        loading={store.busy.value.has(`${id}:remove`)}
        onClick={() => {
          asks.value = true
        }}
      >
        {say('schedule.remove')}
      </s-button>
      {asks.value && (
        <Dialog
          heading={say('schedule.remove.heading', { name })}
          confirm={{
            label: say('schedule.remove.confirm'),
            critical: true,
            onConfirm: () => void store.remove(schedule),
          }}
          onClose={() => {
            asks.value = false
          }}
        >
          <s-paragraph>{say('schedule.remove.text')}</s-paragraph>
        </Dialog>
      )}
    </>
  )
}
