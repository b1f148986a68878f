import type { Fault } from '../fault.ts'
import type { Call, SizePx, Trouble } from './call.ts'

/** A picture that a job brought, and where it lies. */
export interface JobResult extends SizePx {
  readonly url: string
  /** For answers that hold it: no job keeps its pictures itself. */
  readonly readBytes: () => Uint8Array
  /** What its Content-Type says, true or not. */
  readonly mimeType: string
  /** Set where it streams without end. */
  readonly isEndless: boolean
}

export type JobEnd =
  | { readonly kind: 'done'; readonly results: readonly JobResult[]; readonly costMicros: bigint }
  | { readonly kind: 'failed'; readonly trouble: Trouble }

/** An accepted call. */
export interface Job {
  readonly id: string
  /** The how many-th of its provider: 0, 1, 2 … */
  readonly number: number
  /** Without its pictures, which would fill the memory of a long run. */
  readonly call: Omit<Call, 'pictures'>
  readonly fault: Fault | undefined
  /** Which of the shapes that its wire allows its answers have: 0, 1, 2 … */
  readonly shape: number
  /** By the provider's clock. */
  readonly acceptedAt: number
  readonly createdAt: Date
  /** Looks after it so far. */
  polls: number
  end: JobEnd | undefined
  endedAt: number | undefined
  readonly ended: Promise<void>
}

/** A job as one answer is to show it. */
export interface JobView {
  readonly id: string
  readonly status: 'queued' | 'running' | 'unheard-of' | 'done' | 'failed'
  readonly job: Job
  readonly results: readonly JobResult[]
  readonly costMicros: bigint
  readonly trouble: Trouble | undefined
  /** How long it has run, in milliseconds of the provider's time. */
  readonly ranMs: number
  /** How long ago it was accepted, in the same. */
  readonly ageMs: number
}
