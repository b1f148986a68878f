import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'

interface Props {
  readonly review: Review
  readonly onDone?: () => void
}

/** Takes the last decision back. It is always there, so that nothing moves under the hand. */
export const UndoButton = ({ review, onDone }: Props) => (
  <div class="undo">
    <s-button
      variant="tertiary"
      icon="undo"
      disabled={!review.canUndo.value}
      onClick={() => {
        review.undo()
        onDone?.()
      }}
    >
      {say('review.undo')}
    </s-button>
  </div>
)
