import type { Signal } from '@preact/signals'
import type { ComparisonMode } from './mode-switch.tsx'
import type { ReviewQuestion } from './review-question.tsx'
import type { Zoom } from './zoom.ts'

/** What a person has before their eyes. It stays the same from picture to picture. */
export interface ReviewView {
  readonly mode: Signal<ComparisonMode>
  readonly zoom: Signal<Zoom>
  readonly changesShown: Signal<boolean>
  readonly question: Signal<ReviewQuestion | null>
}
