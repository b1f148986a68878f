import type { DigitalSourceType } from '../domain/digital-source.ts'
import type { FrameLimits, PictureFormat } from './picture-desk.ts'

export interface PixelSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** A picture as the editor is to get it. */
export interface InputPicture extends PixelSize {
  readonly bytes: Uint8Array
  readonly format: PictureFormat
  /** Where the very same bytes can be fetched from outside; undefined where the house has no public address. */
  readonly url: string | undefined
}

/** One picture to edit, and how. Every option is explicit: an adapter cannot overlook one. */
export interface EditRequest {
  /** What is edited: "image 1" in the prompt. */
  readonly picture: InputPicture
  /** What else the prompt speaks of, such as a swatch: "image 2", "image 3" … */
  readonly references: readonly InputPicture[]
  readonly prompt: string
  /** The noun of the thing, for editors that look for it themselves. */
  readonly thing: string
  /** "#RRGGBB"; undefined where the target is not a colour. */
  readonly targetHex: string | undefined
  /** The size to ask for; undefined leaves it to the editor. */
  readonly size: PixelSize | undefined
  readonly seed: number | undefined
  readonly negativePrompt: string | undefined
  /** Whether the editor's own model may rewrite the prompt. */
  readonly extendPrompt: boolean | undefined
  /** Whether the editor marks the picture as made by a machine, visibly. */
  readonly watermark: boolean | undefined
  /** How many pictures to bring, 1 to 6; each costs its price. */
  readonly count: number
  readonly signal: AbortSignal
}

export interface Finished {
  readonly kind: 'finished'
  /** Whole JPEG, PNG or WebP files. */
  readonly pictures: readonly Uint8Array[]
  /** What was charged: as the editor says, or else its price for each picture. */
  readonly costMicros: bigint
  /** What was asked for and could not be done, one sentence each. */
  readonly warnings: readonly string[]
}

/** The editor has accepted the call. With `pollAfterMs` 0 the result is there and only needs to be fetched. */
export interface Pending {
  readonly kind: 'pending'
  /** Enough to ask after the call from another process, also after a restart. */
  readonly ticket: string
  readonly pollAfterMs: number
  readonly warnings: readonly string[]
}

/** Made and charged, but what came is no picture that can be used. With a ticket, asking again may bring one. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly reason: string
  readonly costMicros: bigint
}

export type EditOutcome = Finished | Pending | Unreadable

export interface EditorLimits {
  /** Calls that may begin within any span of `windowMs`; undefined where only those at once count. */
  readonly starts: { readonly count: number; readonly windowMs: number } | undefined
  /** Calls that may be under way at once. */
  readonly atOnce: number
}

export interface EditorInputs {
  /** Pictures in one request, references included. */
  readonly pictures: number
  /** The shop's own file, the bytes of one that was prepared, or only the address of such a one. */
  readonly delivery: 'original' | 'bytes' | 'url'
  readonly formats: readonly PictureFormat[]
  readonly maxBytes: number
  readonly minSidePx: number
  readonly maxSidePx: number
  /** What it edits best, where that is not multiples of 32 px and 1 to 1.5 megapixels. */
  readonly frame?: Pick<FrameLimits, 'stepPx' | 'minPixels' | 'maxPixels'>
}

/** Sizes that may be asked for. */
export interface EditorSizes {
  readonly minSidePx: number
  readonly maxSidePx: number
  readonly maxPixels: number
  /** Sides are multiples of this. */
  readonly stepPx: number
}

/** Which options it takes; the others are warned of and left out. */
export interface EditorOptions {
  /** undefined where the size cannot be chosen. */
  readonly size: EditorSizes | undefined
  readonly seed: boolean
  readonly negativePrompt: { readonly maxCharacters: number } | undefined
  readonly extendPrompt: boolean
  readonly watermark: boolean
}

export interface EditorDescription {
  readonly provider: string
  /** Whose key it works with: limits belong to account × model. */
  readonly account: string
  readonly model: string
  /** A standard model is for drafts, a better one for what goes live. */
  readonly tier: 'draft' | 'final'
  /** Of each picture that comes back. */
  readonly priceMicros: bigint
  readonly limits: EditorLimits
  readonly inputs: EditorInputs
  readonly options: EditorOptions
  /** The longest prompt; tokens are estimated, and rather too many than too few. */
  readonly promptLimit: { readonly count: number; readonly unit: 'characters' | 'tokens' } | undefined
  /** The most pictures of one call. */
  readonly maxPictures: number
  /** How long a result can be fetched. */
  readonly resultLifeMs: number
  /** What a call usually takes. */
  readonly usualMs: number
  /** No call takes longer. */
  readonly timeoutMs: number
  /** Whether it does what the prompt says, or only paints one colour. */
  readonly followsPrompts: boolean
  /** Whether a call may simply be made again when its outcome is not known: it costs and leaves nothing. */
  readonly repeatable: boolean
  /** What its edits are to be called in the metadata of a picture. */
  readonly digitalSourceType: DigitalSourceType
}

/** What somebody posted to us, saying that they are the editor. */
export interface WebhookRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/**
 * An image editor. `start` is never called twice for one attempt unless the editor is repeatable.
 * @throws ColorwayError `refused` (moderation), `throttled` and `unavailable` (certainly not accepted),
 *   `unknown_outcome` (perhaps accepted and billed), `invalid_input` (this picture or prompt will never work),
 *   `account_broken` (no credits, a key that is not accepted: nothing works until somebody acts).
 */
export interface ImageEditor {
  readonly description: EditorDescription
  start(request: EditRequest): Promise<EditOutcome>
  /**
   * Asks after a ticket; may be repeated freely.
   * @throws ColorwayError `refused`, `failed` (it was accepted, came to nothing, and was not charged), `unavailable`,
   *   `throttled` or `account_broken` (it cannot be asked now: the call itself may be well)
   */
  poll(ticket: string, signal: AbortSignal): Promise<EditOutcome>
  /**
   * Asks something that costs nothing, to see whether the account's key is accepted; undefined where nothing can be
   * asked so.
   * @throws ColorwayError `account_broken`, `unavailable` or `throttled`
   */
  readonly checkKey?: ((signal: AbortSignal) => Promise<void>) | undefined
  /**
   * The ticket that a notice is about. The notice is only a reason to poll: nothing that it says is believed.
   * @throws ColorwayError `not_allowed` where it is not the editor's own, or too old
   */
  readWebhook?(request: WebhookRequest): string
}
