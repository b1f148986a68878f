import type { AttemptState } from '../domain/attempt-state.ts'
import type { Edit } from './edit-store.ts'

export interface Attempt {
  readonly id: string
  readonly state: AttemptState
  readonly provider: string
  readonly model: string
  readonly prompt: string
  readonly seed: number
  readonly ticket: string | undefined
  readonly resultKeys: readonly string[]
  /** When it came into its state. */
  readonly movedAt: Date
  /** How often the edit was let in before without a call being made. */
  readonly releasedBefore: number
  readonly edit: Edit
}

/**
 * A shop's attempts: every call to an editor, from the reservation of its price to its outcome. A method that
 * ends an attempt moves its edit too, in the same transaction; late or repeated calls change nothing and
 * answer false.
 */
export interface AttemptStore {
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Attempt>
  /** Takes an open attempt for this long, unless somebody else holds it; undefined where there is nothing to do. */
  claim(id: string, leaseMs: number): Promise<Attempt | undefined>
  /** Holds on to a claimed attempt for this long from now. */
  renew(id: string, leaseMs: number): Promise<void>
  /** Written before the call is made: from here on its outcome may be unknown. */
  submit(id: string): Promise<boolean>
  /** Keeps the provider's id of the call, and lets go of the attempt until it is asked after. */
  keepTicket(id: string, ticket: string): Promise<void>
  settle(id: string, result: { resultKeys: readonly string[]; costMicros: bigint }): Promise<boolean>
  /** The call certainly did not happen: its price is free again, and the edit waits for another turn. */
  release(id: string, reason: string): Promise<boolean>
  refuse(id: string, reason: string): Promise<boolean>
  fail(id: string, reason: string): Promise<boolean>
  /** The call may have happened: its price stays reserved, and its edit is parked until somebody has looked. */
  markUncertain(id: string, reason: string): Promise<boolean>
  /** Ends the finishing of an edit whose result cannot be used. */
  failFinishing(id: string, reason: string): Promise<boolean>
}
