import type { Signal } from '@preact/signals'
import { say } from '../texts/say.ts'

interface Props {
  readonly changesShown: Signal<boolean>
  /** Whether there is such a picture. */
  readonly isThere: boolean
}

/** Whether the picture of what changed is shown in the result's place. */
export const ChangesSwitch = ({ changesShown, isThere }: Props) => (
  <label class="mode mode-alone">
    <input
      type="checkbox"
      class="unseen"
      checked={changesShown.value && isThere}
      disabled={!isThere}
      onChange={({ currentTarget }) => {
        changesShown.value = currentTarget.checked
      }}
    />
    <span>{say('review.changes')}</span>
  </label>
)
