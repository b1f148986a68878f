import type { DigitalSourceType } from '../domain/digital-source.ts'

/** One picture to edit, and how. Every option is explicit: an adapter cannot overlook one. */
export interface EditRequest {
  readonly picture: Uint8Array
  readonly prompt: string
  /** The noun of the thing, for editors that look for it themselves. */
  readonly thing: string
  /** "#RRGGBB"; undefined where the target is not a colour. */
  readonly targetHex: string | undefined
  readonly seed: number | undefined
  readonly signal: AbortSignal
}

export type EditOutcome =
  | {
      readonly kind: 'finished'
      readonly pictures: readonly Uint8Array[]
      readonly costMicros: bigint
      /** What was asked for and could not be done. */
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'pending'; readonly ticket: string; readonly pollAfterMs: number }

export interface EditorDescription {
  readonly provider: string
  readonly model: string
  readonly priceMicros: bigint
  /** Calls that may be under way at once. */
  readonly atOnce: number
  /** Whether it does what the prompt says, or only paints one colour. */
  readonly followsPrompts: boolean
  /** Whether a call may simply be made again when its outcome is not known: it costs and leaves nothing. */
  readonly repeatable: boolean
  /** What its edits are to be called in the metadata of a picture. */
  readonly digitalSourceType: DigitalSourceType
  /** No call takes longer. */
  readonly timeoutMs: number
}

/**
 * An image editor. `start` is never called twice for one attempt unless the editor is repeatable.
 * @throws ColorwayError `refused` (moderation), `throttled`, `unavailable` (certainly not accepted),
 *   `unknown_outcome` (perhaps accepted and billed), `invalid_input` (this picture or prompt will never work).
 */
export interface ImageEditor {
  readonly description: EditorDescription
  start(request: EditRequest): Promise<EditOutcome>
  /** Asks after a ticket; may be repeated freely. */
  poll(ticket: string, signal: AbortSignal): Promise<EditOutcome>
}
