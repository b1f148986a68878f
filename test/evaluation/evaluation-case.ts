import type { Planted } from './edit/draw-drift.ts'
import type { FaultKind } from './faults/fault-kind.ts'

/** An original, what a model made of it, and the truth about both. */
export interface EvaluationCase {
  readonly id: string
  readonly kind: 'clean' | FaultKind
  /** The thing's noun, such as "t-shirt". */
  readonly thing: string
  /** "#RRGGBB" */
  readonly targetHex: string
  /** The encoded photograph. */
  readonly original: Uint8Array
  /** The encoded picture that a model returned. */
  readonly edited: Uint8Array
  readonly planted: Planted
  readonly truth: Truth
}

/** What is true of the original; the planes have one byte a pixel, 255 is wholly covered. */
export interface Truth {
  readonly widthPx: number
  readonly heightPx: number
  /** The original's decoded pixels, three bytes each. */
  readonly rgb: Uint8Array
  /** The material that is to change; 0 only where it does not touch the pixel at all. */
  readonly mask: Uint8Array
  /** The whole thing. */
  readonly parts: Uint8Array
  /** The thing's prints, logos, buttons and trims in other colours, which stay as they are. */
  readonly details: Uint8Array
}
