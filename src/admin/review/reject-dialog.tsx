import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Dialog } from '../shell/dialog.tsx'
import { say } from '../texts/say.ts'

interface Props {
  readonly label: string
  readonly onReject: (reason: string | undefined) => void
  readonly onClose: () => void
}

const reasons = ['color', 'part', 'shape', 'print', 'background'] as const
const longestReason = 500

/**
 * Asks why, without insisting: Enter rejects, and so does the number of a reason. Rejects once it is closed, so that
 * whoever sees the next picture can press the next key.
 */
export const RejectDialog = ({ label, onReject, onClose }: Props) => {
  const other = useSignal('')
  const answer = useRef<{ readonly reason: string | undefined } | null>(null)
  const give = (reason: string | undefined, hide: () => void) => {
    answer.current = { reason }
    hide()
  }
  const close = () => {
    onClose()
    if (answer.current !== null) onReject(answer.current.reason)
  }
  const chooseByNumber = (event: KeyboardEvent, hide: () => void) => {
    const isTyping = event.composedPath().some((target) => target instanceof HTMLInputElement)
    const reason = reasons[Number(event.key) - 1]
    if (isTyping || reason === undefined) return
    event.preventDefault()
    give(say(`reject.reason.${reason}`), hide)
  }
  return (
    <Dialog
      heading={say('reject.heading', { candidate: label })}
      confirm={{
        label: say('review.reject'),
        critical: true,
        onConfirm: () => {
          answer.current = { reason: other.value.trim() || undefined }
        },
      }}
      onKey={chooseByNumber}
      onClose={close}
    >
      {(hide) => (
        <div class="reject">
          <p>{say('reject.text')}</p>
          <div class="reasons-choice">
            {reasons.map((reason, index) => (
              <button
                key={reason}
                type="button"
                class="reason"
                onClick={() => give(say(`reject.reason.${reason}`), hide)}
              >
                <kbd>{index + 1}</kbd> {say(`reject.reason.${reason}`)}
              </button>
            ))}
          </div>
          <s-text-field
            label={say('reject.other')}
            value={other.value}
            maxLength={longestReason}
            onInput={({ currentTarget }) => {
              other.value = currentTarget.value
            }}
          />
        </div>
      )}
    </Dialog>
  )
}
