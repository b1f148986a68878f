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

/** Both pictures in one frame, the original to the left of a line that is dragged or moved with the arrow keys. */
export const Slider = ({ candidate, blinking, changesShown, onLost }: Props) => {
  const percent = useSignal(50)
  const shown = blinking.value ? 100 : percent.value
  return (
    <div class="comparison comparison-slider">
      <figure class="frame" style={{ '--ratio': candidate.widthPx / candidate.heightPx }}>
        <Picture candidate={candidate} side="after" changesShown={changesShown} onLost={onLost} />
        <Marks candidate={candidate} />
        <div class="slider-before" style={{ clipPath: `inset(0 ${100 - shown}% 0 0)` }}>
          <Picture candidate={candidate} side="before" onLost={onLost} />
        </div>
        <span class="slider-line" style={{ left: `${shown}%` }} />
        <input
          class="slider-input"
          type="range"
          min={0}
          max={100}
          value={percent.value}
          aria-label={say('review.slider')}
          onInput={({ currentTarget }) => {
            percent.value = currentTarget.valueAsNumber
          }}
        />
        <span class="frame-label">{say('review.before')}</span>
        <span class="frame-label frame-label-end">
          {say(changesShown ? 'review.changes.label' : 'review.after')}
        </span>
      </figure>
    </div>
  )
}
