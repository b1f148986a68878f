/**
 * GET /api/batches/ID/plan?after=EDIT → what a quoted batch will send to editors, word for word, 10 a page. What is
 * left out comes with the first page only.
 */
export interface WireBatchPlan {
  readonly prompts: readonly WirePlannedPrompt[]
  readonly nextAfter: string | null
  readonly leftOut: readonly WireLeftOut[]
}

export interface WirePlannedPrompt {
  readonly editId: string
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string | null
  /** The picture that is edited, small. */
  readonly pictureUrl: string
  /** Whether it is of a further angle, which goes to the gallery only. */
  readonly isFurtherAngle: boolean
  readonly prompt: string
  /** For editors that are sent pictures of the colour as well; null where there are none. */
  readonly referencedPrompt: string | null
}

export interface WireLeftOut {
  readonly reason: string
  readonly edits: number
}
