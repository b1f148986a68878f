import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'

interface Props {
  readonly review: Review
  readonly onDone?: () => void
}

/** Takes the last decision back; there as long as there is one. */
export const UndoButton = ({ review, onDone }: Props) =>
  review.canUndo.value ? (
    <div class="undo">
      <s-button
        variant="tertiary"
        icon="undo"
        onClick={() => {
          review.undo()
          onDone?.()
        }}
      >
        {say('review.undo')}
      </s-button>
    </div>
  ) : null
