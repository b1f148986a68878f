import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate, WireDecision } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { AllColors } from './all-colors.tsx'
import { CandidateFacts } from './candidate-facts.tsx'
import { ChangesSwitch } from './changes-switch.tsx'
import { labelCandidate, type Review } from './create-review.ts'
import { DecisionButtons } from './decision-buttons.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { ModeSwitch } from './mode-switch.tsx'
import type { ReviewView } from './review-view.ts'
import { SideBySide } from './side-by-side.tsx'
import { Slider } from './slider.tsx'
import { UndoButton } from './undo-button.tsx'
import { usePreloading } from './use-preloading.ts'
import { useZoomGestures } from './use-zoom-gestures.ts'
import { toTransform } from './zoom.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

interface Props {
  readonly review: Review
  readonly candidates: readonly WireCandidate[]
  readonly current: WireCandidate
  readonly view: ReviewView
  readonly blinking: ReadonlySignal<boolean>
}

/** By edit; an edit may have been made in several versions. */
const describePosition = (
  candidates: readonly WireCandidate[],
  { id, editId }: WireCandidate,
  total: number,
): string => {
  const edits = [...new Set(candidates.map((candidate) => candidate.editId))]
  const versions = candidates.filter((candidate) => candidate.editId === editId)
  const place = say('review.position', { position: edits.indexOf(editId) + 1, total })
  if (versions.length === 1) return place
  const version = versions.findIndex((candidate) => candidate.id === id) + 1
  return `${place} · ${say('review.version', { version, count: versions.length })}`
}

/** One candidate on the desk, the others in the strip below it. */
export const ReviewDesk = ({ review, view, candidates, current, blinking }: Props) => {
  const { mode, zoom, changesShown, question } = view
  const stage = useRef<HTMLElement>(null)
  const viewing = useRef<HTMLDivElement>(null)
  const list = review.list.value
  const takeFocus = () => stage.current?.focus({ preventScroll: true })
  const isAsked = question.value !== null
  useEffect(() => {
    if (!isAsked) takeFocus()
  }, [isAsked])
  usePreloading(candidates, current)
  useZoomGestures(viewing, zoom)
  // A button that was clicked would keep the focus, and the next Space would press it again instead of blinking.
  const decide = (kind: WireDecision['kind']) => {
    if (kind === 'approve') review.decide(current, { kind })
    else if (kind === 'redo') question.value = { kind, candidate: current }
    else question.value = { kind, candidates: [current] }
    takeFocus()
  }
  const Comparison = mode.value === 'slider' ? Slider : SideBySide
  const hasChanges = current.differenceUrl !== null
  const sending = review.decisions.waiting.value
  const index = candidates.indexOf(current)
  return (
    <s-section padding="none" accessibilityLabel={say('review.heading')}>
      <div class="desk">
        <section class="stage" ref={stage} tabIndex={-1} aria-label={labelCandidate(current)}>
          <div class="stage-bar">
            <span class="stage-position">
              {describePosition(candidates, current, list.total.value)}
              {sending > 1 && <span class="sending">{say('approve.all.progress', { count: sending })}</span>}
            </span>
            <span class="stage-modes">
              <ModeSwitch mode={mode} />
              <ChangesSwitch changesShown={changesShown} isThere={hasChanges && mode.value !== 'colors'} />
              {mode.value !== 'colors' && <ZoomButtons zoom={zoom} />}
            </span>
            <span class="stage-steps">
              <s-button
                variant="tertiary"
                icon="chevron-left"
                accessibilityLabel={say('review.previous')}
                disabled={index <= 0}
                onClick={() => list.step(-1)}
              />
              <s-button
                variant="tertiary"
                icon="chevron-right"
                accessibilityLabel={say('review.next')}
                disabled={index >= candidates.length - 1}
                onClick={() => list.step(1)}
              />
            </span>
          </div>
          <div
            class={`viewing ${zoom.value.scale > 1 ? 'viewing-zoomed' : ''}`}
            ref={viewing}
            style={{ '--zoom': toTransform(zoom.value) }}
          >
            {mode.value === 'colors' ? (
              <AllColors
                review={review}
                current={current}
                waitingIds={new Set(candidates.map(({ id }) => id))}
                onSelect={list.select}
              />
            ) : (
              <Comparison
                key={current.id}
                candidate={current}
                blinking={blinking}
                changesShown={changesShown.value && hasChanges}
                onLost={() => list.renew(current.id)}
              />
            )}
          </div>
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
