import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate, WireDecision } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { CandidateFacts } from './candidate-facts.tsx'
import { ChangesSwitch } from './changes-switch.tsx'
import { labelCandidate, type Review } from './create-review.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { type ComparisonMode, ModeSwitch } from './mode-switch.tsx'
import type { ReviewQuestion } from './review-question.tsx'
import { SideBySide } from './side-by-side.tsx'
import { Slider } from './slider.tsx'
import { UndoButton } from './undo-button.tsx'
import { usePreloading } from './use-preloading.ts'

interface Props {
  readonly review: Review
  readonly candidates: readonly WireCandidate[]
  readonly current: WireCandidate
  readonly blinking: ReadonlySignal<boolean>
  readonly changesShown: Signal<boolean>
  readonly question: Signal<ReviewQuestion | null>
}

/** One candidate on the desk, the others in the strip below it. */
export const ReviewDesk = ({ review, candidates, current, blinking, changesShown, question }: Props) => {
  const mode = useSignal<ComparisonMode>('side')
  const stage = useRef<HTMLElement>(null)
  const list = review.list.value
  const takeFocus = () => stage.current?.focus({ preventScroll: true })
  const isAsked = question.value !== null
  useEffect(() => {
    if (!isAsked) takeFocus()
  }, [isAsked])
  usePreloading(candidates, current)
  // A button that was clicked would keep the focus, and the next Space would press it again instead of blinking.
  const decide = (kind: WireDecision['kind']) => {
    if (kind === 'approve') review.decide(current, { kind })
    else question.value = { kind, candidate: current }
    takeFocus()
  }
  const Comparison = mode.value === 'side' ? SideBySide : Slider
  const hasChanges = current.differenceUrl !== null
  const sending = review.decisions.waiting.value
  const position = candidates.indexOf(current) + 1
  return (
    <s-section padding="none" accessibilityLabel={say('review.heading')}>
      <div class="desk">
        <section class="stage" ref={stage} tabIndex={-1} aria-label={labelCandidate(current)}>
          <div class="stage-bar">
            <span class="stage-position">
              {say('review.position', { position, total: list.total.value })}
              {sending > 1 && <span class="sending">{say('approve.all.progress', { count: sending })}</span>}
            </span>
            <span class="stage-modes">
              <ModeSwitch mode={mode} />
              <ChangesSwitch changesShown={changesShown} isThere={hasChanges} />
            </span>
            <span class="stage-steps">
              <s-button
                variant="tertiary"
                icon="chevron-left"
                accessibilityLabel={say('review.previous')}
                disabled={position <= 1}
                onClick={() => list.step(-1)}
              />
              <s-button
                variant="tertiary"
                icon="chevron-right"
                accessibilityLabel={say('review.next')}
                disabled={position >= candidates.length}
                onClick={() => list.step(1)}
              />
            </span>
          </div>
          <Comparison
            key={current.id}
            candidate={current}
            blinking={blinking}
            changesShown={changesShown.value && hasChanges}
            onLost={() => list.renew(current.id)}
          />
          <p class="stage-hint hint-keyboard">{say('review.blink')}</p>
          {mode.value === 'side' && <p class="stage-hint hint-touch">{say('review.blink.touch')}</p>}
        </section>
        <div class="side">
          <CandidateFacts candidate={current} />
          <DecisionButtons decide={decide} />
          <p class="key-hints hint-keyboard" aria-hidden="true">
            <span class="nowrap">
              <kbd>A</kbd> {say('review.approve')}
            </span>
            <span class="nowrap">
              <kbd>R</kbd> {say('review.redo')}
            </span>
            <span class="nowrap">
              <kbd>X</kbd> {say('review.reject')}
            </span>
          </p>
          <UndoButton review={review} onDone={takeFocus} />
          <p class="note" role="status">
            {review.note.value}
          </p>
        </div>
      </div>
      <Filmstrip candidates={candidates} current={current} total={list.total.value} onSelect={list.select} />
    </s-section>
  )
}
