import { Dialog } from '../shell/dialog.tsx'
import { say } from '../texts/say.ts'

interface Props {
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once more, because a cancelled batch cannot be taken up again. */
export const CancelDialog = ({ onConfirm, onClose }: Props) => (
  <Dialog
    heading={say('batch.cancel.heading')}
    confirm={{ label: say('batch.cancel.confirm'), critical: true, onConfirm }}
    onClose={onClose}
  >
    <s-paragraph>{say('batch.cancel.text')}</s-paragraph>
  </Dialog>
)
