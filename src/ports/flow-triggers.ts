import type { FlowTriggerKind } from '../domain/flow.ts'
import type { FlowTriggerState } from '../domain/flow-trigger-state.ts'

/** What happened to a batch, as a workflow is told of it. */
export interface FlowNews {
  readonly kind: FlowTriggerKind
  readonly batchId: string
  /** How many pictures wait for review, or are published, and of how many products. */
  readonly pictures: number
  readonly products: number
  readonly requestedBy: string
}

/** One thing that Flow is told of a batch, once. */
export interface FlowTrigger extends FlowNews {
  readonly id: string
  readonly state: FlowTriggerState
  /** Why it was not taken, or not yet, or why nobody knows. */
  readonly reason: string | undefined
  readonly createdAt: Date
}

/** What Flow is told of a shop's batches. Each move happens at most once: false where it came too late. */
export interface FlowTriggerStore {
  /** Of a batch, in the order in which it became due. */
  listOfBatch(batchId: string): Promise<readonly FlowTrigger[]>
  /**
   * Takes one that is due, to be sent within this time. One that somebody took and has not sent in theirs counts as
   * uncertain from now on; undefined is answered for it, as for all that is not due.
   */
  claim(id: string, leaseMs: number): Promise<FlowTrigger | undefined>
  renew(id: string, leaseMs: number): Promise<void>
  markSent(id: string): Promise<boolean>
  /** Flow takes it neither now nor later. */
  markFailed(id: string, reason: string): Promise<boolean>
  /** It may have been sent. */
  markUncertain(id: string, reason: string): Promise<boolean>
  /** It was certainly not sent: it is due again at that moment. */
  putBack(id: string, reason: string, notBefore: Date): Promise<boolean>
}

/** Shopify Flow in one shop. */
export interface ShopFlow {
  /**
   * Starts every workflow that begins with this.
   * @throws ColorwayError `invalid_input` where Flow does not take it; `throttled`, `unavailable` where it certainly was
   *   not told; `unknown_outcome`; `not_allowed`
   */
  tell(news: FlowNews): Promise<void>
}

export interface ShopFlows {
  forShop(shopId: string): ShopFlow
}
