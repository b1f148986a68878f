import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { Marks } from './marks.tsx'
import { Picture } from './picture.tsx'

interface Props {
  readonly candidate: WireCandidate
  readonly blinking: ReadonlySignal<boolean>
  readonly changesShown: boolean
  readonly onLost: () => void
}

/** Before and after beside each other. While Space or the picture is pressed the original lies over the result. */
export const SideBySide = ({ candidate, blinking, changesShown, onLost }: Props) => {
  const pressed = useSignal(false)
  const showsBefore = blinking.value || pressed.value
  const result = changesShown ? 'review.changes.label' : 'review.after'
  const release = () => {
    pressed.value = false
  }
  return (
    <div class="comparison comparison-side">
      <figure class="frame">
        <Picture candidate={candidate} side="before" onLost={onLost} />
        <figcaption class="frame-label">{say('review.before')}</figcaption>
      </figure>
      <figure
        class={`frame frame-blink ${showsBefore ? 'frame-blinking' : ''}`}
        onPointerDown={() => {
          pressed.value = true
        }}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Picture candidate={candidate} side="after" changesShown={changesShown} onLost={onLost} />
        {!showsBefore && <Marks candidate={candidate} />}
        <img class="picture picture-over" src={candidate.beforeUrl} alt="" draggable={false} />
        <figcaption class="frame-label">{say(showsBefore ? 'review.before' : result)}</figcaption>
      </figure>
    </div>
  )
}
