export type ComplianceTopic = 'customers/data_request' | 'customers/redact' | 'shop/redact'

/** A text that mentions a customer, and where it stands: "decision.reason". */
export interface Mention {
  readonly where: string
  readonly text: string
}

/** How many rows, fields or pictures, by where they are or were. */
export type Counts = Readonly<Record<string, number>>

export interface ComplianceRequest {
  readonly id: string
  readonly topic: string
  readonly receivedAt: Date
  readonly doneAt: Date | undefined
  readonly counts: Counts
  /** Why nothing was done, where that is so. */
  readonly note: string | undefined
  /** What we hold of a customer who asked. */
  readonly mentions: readonly Mention[]
}

/**
 * What a shop's customers, or the shop itself, asked to see or to have erased, and what came of it. It outlives the
 * shop. Each step may be repeated. Patterns are those of `mentionPattern`.
 */
export interface ComplianceStore {
  /** Writes the request down; false where it was answered before. */
  open(id: string, topic: ComplianceTopic): Promise<boolean>
  /** Answers with every text of the shop's that mentions the customer. */
  answerMentions(id: string, pattern: string | undefined): Promise<void>
  /** Takes every mention out of the shop's texts, and out of earlier answers; answers with how many texts that were. */
  redactMentions(id: string, pattern: string | undefined): Promise<void>
  /** Deletes the shop with everything below it, and what earlier answers hold. The request is still open then. */
  eraseShop(id: string): Promise<void>
  /** Ends a shop's request, adding to its answer. */
  close(id: string, outcome: { readonly counts?: Counts; readonly note?: string }): Promise<void>
  /** Newest first. */
  list(): Promise<readonly ComplianceRequest[]>
}
