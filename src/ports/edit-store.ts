import type { TargetOrigin } from '../domain/color/color-resolution.ts'
import type { AskedEdit } from '../domain/csv/match-row.ts'
import type { EditDraft } from '../domain/draft-edit.ts'
import type { EditState } from '../domain/edit-state.ts'
import type { SelectedOption } from '../domain/product.ts'
import type { PromptPlan } from '../domain/prompt.ts'
import type { ReferencePicture } from '../domain/prompts/swatch-reference.ts'
import type { EditTrace } from '../domain/refresh/edit-trace.ts'
import type { Revision } from '../domain/revision.ts'
import type { Page, PageRequest } from './page.ts'

export interface Edit {
  readonly id: string
  readonly state: EditState
  readonly reason: string | undefined
  readonly productId: string
  readonly productTitle: string
  readonly productHandle: string
  readonly colorwayKey: string
  readonly colorwayLabel: string
  readonly colorwayValues: readonly SelectedOption[]
  readonly sourceMediaId: string
  /**
   * 0 for the lead angle, whose picture the variants show. A further one goes to the gallery only, and is numbered by
   * the place that its source had there, from 1.
   */
  readonly angle: number
  readonly sourceUrl: string
  readonly sourceKey: string | undefined
  /** What its variants showed when it was planned; empty for further angles, which none of them shows. */
  readonly variantMedia: Readonly<Record<string, string | null>>
  readonly targetHex: string | undefined
  /** Where the target came from; what was measured on a picture is less sure than what the shop wrote down. */
  readonly targetOrigin: TargetOrigin | undefined
  readonly thing: string
  readonly prompt: string
  /** What its prompts are written from; undefined for edits from before there was one. */
  readonly promptPlan: PromptPlan | undefined
  /** Pictures that show what a value looks like. */
  readonly references: readonly ReferencePicture[]
  /** Painting one colour does not do: only an editor that follows prompts can make it. */
  readonly needsPrompt: boolean
  /** The alt text that was asked for; undefined: as the shop's pattern says. */
  readonly altText: string | undefined
  /** What a row of a file asked for, apart from the colorway. */
  readonly orderKey: string | undefined
  readonly seed: number
  /** What is wanted otherwise since its candidates were sent back. */
  readonly revision: Revision | undefined
}

/** What is shown of an edit in the list of its batch. */
export interface EditLine
  extends Pick<
    Edit,
    'id' | 'state' | 'reason' | 'productId' | 'productTitle' | 'colorwayLabel' | 'angle' | 'targetHex'
  > {
  /** The price of its calls of unknown outcome, for as long as a person has to say what became of them. */
  readonly uncertainMicros: bigint | undefined
}

export interface SkipCount {
  readonly reason: string
  readonly edits: number
}

/** Where an edit that is on its way stands. */
export type OpenEdit = Pick<Edit, 'productId' | 'colorwayKey' | 'sourceMediaId' | 'state'>

/** What an edit is compared with before it goes live. */
export type RenewedExpectation = Pick<Edit, 'variantMedia' | 'sourceUrl'>

/** A shop's edits. */
export interface EditStore {
  /**
   * Makes the drafts part of the batch: an open edit of the same source and colorway is joined, everything
   * else becomes a new one. Idempotent, and without effect once the batch is quoted.
   */
  join(batchId: string, drafts: readonly EditDraft[]): Promise<void>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Edit>
  /** The batch's edits, by product, colorway and angle. */
  listOfBatch(batchId: string): Promise<readonly Edit[]>
  /**
   * A page of the batch's edits in these states, in all where none are named: first those that something stands in the
   * way of, then the others; among them by product and colorway.
   */
  listPage(
    batchId: string,
    page: PageRequest & { readonly states: readonly EditState[] },
  ): Promise<Page<EditLine>>
  /** The batch's edits that are to be made once it starts, by product and colorway. */
  listPlanned(batchId: string, page: PageRequest): Promise<Page<Edit>>
  /** Why edits of the batch are left out, and how many for each reason; the most frequent first. */
  countSkipped(batchId: string): Promise<readonly SkipCount[]>
  /** Those of these products that are on their way, in any batch. */
  listOpen(productIds: readonly string[]): Promise<readonly OpenEdit[]>
  /** What was asked for of these products before, in any batch, the newest first. */
  listAsked(productIds: readonly string[]): Promise<ReadonlyMap<string, readonly AskedEdit[]>>
  /** All edits of these products, with what became of their pictures; those in work and those that ended long ago. */
  listTraces(productIds: readonly string[]): Promise<readonly EditTrace[]>
  /** The photograph of edits that ended is served there now, and the same. */
  moveSource(ids: readonly string[], source: Pick<Edit, 'sourceMediaId' | 'sourceUrl'>): Promise<void>
  /** Remembers where the source picture's bytes were put. */
  keepSource(id: string, sourceKey: string): Promise<void>
  /** Lets an edit be made once more whose call had an unknown outcome. False where it is not parked. */
  sendAgain(id: string, actor: string): Promise<boolean>
  /** Lets edits whose publication was undone be published again. Answers how many moved. */
  approveAgain(ids: readonly string[], actor: string): Promise<number>
  /** Gives an edit in conflict up: the shop goes on showing what it shows. False where it is not in conflict. */
  leave(id: string, actor: string): Promise<boolean>
  /**
   * Approves an edit that is in conflict, or was taken back, over what the shop shows now. False where it is neither.
   * @throws ColorwayError `conflict` where another open edit took its place
   */
  approveAnew(id: string, expected: RenewedExpectation, actor: string): Promise<boolean>
}
