import type { AttemptState } from '../domain/attempt-state.ts'
import type { Edit } from './edit-store.ts'
import type { EditorDescription } from './image-editor.ts'
import type { Placement } from './picture-desk.ts'

export interface Attempt {
  readonly id: string
  readonly state: AttemptState
  readonly provider: string
  readonly account: string
  readonly model: string
  readonly prompt: string
  readonly seed: number
  /** How many its call is to bring. */
  readonly pictures: number
  readonly ticket: string | undefined
  readonly resultKeys: readonly string[]
  /** Where the source picture lies in what was sent; undefined: it fills it. */
  readonly placement: Placement | undefined
  /** What was asked for and could not be done. */
  readonly warnings: readonly string[]
  /** When its call is expected to begin. */
  readonly startsAt: Date | undefined
  /** When its call, which was taken, is expected to have ended. */
  readonly endsAt: Date | undefined
  /** When it came into its state. */
  readonly movedAt: Date
  /** How earlier attempts of the same edit ended. */
  readonly earlier: {
    /** How often the edit was let in without a call being made. */
    readonly released: number
    readonly failed: number
    readonly refusedBy: readonly string[]
  }
  readonly edit: Edit
}

/** Everything that was asked for besides picture, prompt and seed. */
export interface CallParameters {
  readonly [name: string]: string | number | boolean | null | Placement | undefined
  /** Where the picture lies in what was sent; left out where it fills it. */
  readonly placement?: Placement
}

export interface Call {
  readonly editor: EditorDescription
  /** The hash of everything that was asked for; undefined where nothing is bought. */
  readonly requestKey: string | undefined
  readonly parameters: CallParameters
  /** As it is sent; undefined leaves the one that the edit was planned with. */
  readonly prompt?: string | undefined
}

export interface TakenCall {
  /** The provider's id of it. */
  readonly ticket: string
  /** When it is expected to have ended. */
  readonly endsAt: Date
  readonly warnings: readonly string[]
}

export type Beginning =
  /** The call is to be made now: from here on its outcome may be unknown. */
  | { readonly kind: 'begun' }
  /** The same request was bought before: its pictures are this attempt's, for nothing. */
  | { readonly kind: 'reused' }
  /** The same request is under way for another edit: what it brings can be had soon. */
  | { readonly kind: 'under way' }
  /** The next call of the account × model may begin after so long. */
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** As many calls are under way as the account × model may have. */
  | { readonly kind: 'full' }
  /** Somebody else makes it, or it is over. */
  | { readonly kind: 'gone' }

export interface CallResult {
  readonly resultKeys: readonly string[]
  readonly costMicros: bigint
  readonly warnings: readonly string[]
  /** Why there is no picture, where it was charged and brought none: the edit then fails. */
  readonly reason?: string | undefined
}

/**
 * A shop's attempts: every call to an editor, from the reservation of its price to its outcome. A method that
 * ends an attempt moves its edit and corrects what the shop has spent, in the same transaction; late or repeated
 * calls change nothing and answer false.
 */
export interface AttemptStore {
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Attempt>
  /** Takes an open attempt for this long, unless somebody else holds it; undefined where there is nothing to do. */
  claim(id: string, leaseMs: number): Promise<Attempt | undefined>
  /** Holds on to a claimed attempt for this long from now. */
  renew(id: string, leaseMs: number): Promise<void>
  /** Lets go of a claimed attempt, which goes on later. */
  letGo(id: string): Promise<void>
  /**
   * Asks for the start of its call, right before that is made: at most as many calls begin and are under way as the
   * account × model may have, in all processes together.
   */
  begin(id: string, call: Call): Promise<Beginning>
  /** Keeps how to ask after the call, and lets go of the attempt until that is done. */
  keepTicket(id: string, call: TakenCall): Promise<void>
  settle(id: string, result: CallResult): Promise<boolean>
  /** The call certainly did not happen: its price is free again, and the edit waits for another turn, after a rest. */
  release(id: string, reason: string, restMs?: number): Promise<boolean>
  /** `again`: the edit waits for another provider. */
  refuse(id: string, reason: string, options?: { readonly again: boolean }): Promise<boolean>
  /** `again`: the edit waits for another turn. */
  fail(id: string, reason: string, options?: { readonly again: boolean }): Promise<boolean>
  /** The call may have happened: its price stays reserved, and its edit is parked until somebody has looked. */
  markUncertain(id: string, reason: string): Promise<boolean>
  /**
   * A person looked up what became of the calls of unknown outcome of a parked edit: they were charged, or not. The
   * edit is given up. False where there is none.
   */
  closeUncertain(
    editId: string,
    answer: { readonly charged: boolean; readonly actor: string },
  ): Promise<boolean>
  /** Ends the finishing of an edit whose result cannot be used. */
  failFinishing(id: string, reason: string): Promise<boolean>
}
