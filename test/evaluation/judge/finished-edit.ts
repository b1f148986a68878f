import type { Placement } from '../place-in-edit.ts'

/** What finishing answered for a case: all that the judge looks at. */
export interface FinishedEdit {
  /** A PNG of the picture before it was encoded. */
  readonly pixels: Uint8Array
  /** The file that would be published. */
  readonly bytes: Uint8Array
  /** A grey PNG of what the finisher recoloured, of the original's size. */
  readonly mask: Uint8Array
  readonly report: Placement
  readonly verdict: 'pass' | 'look' | 'fail'
  readonly mode: string
}
