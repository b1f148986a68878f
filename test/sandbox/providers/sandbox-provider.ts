import type { ProviderName } from '../../../src/domain/provider-name.ts'
import type { BillEntry } from './desk/bill.ts'
import type { Fetched } from './desk/result-store.ts'
import type { SentNotice } from './desk/send-notice.ts'
import type { Fault, PollFault } from './fault.ts'

/** A POST that arrived. Moments are of `performance.now()`. */
export interface SeenRequest {
  readonly at: number
  readonly path: string
  /** Without the key. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON; of all but the last thirty, long texts are left out. undefined where it was no JSON. */
  readonly body: unknown
  /** 'accepted', or what stood against it: 'throttled', 'invalid' …, or the fault that broke the connection. */
  readonly outcome: string
  /** What the provider does in silence: cutting a prompt. */
  readonly remarks: readonly string[]
}

/** One hosted provider of the sandbox, as tests see it. */
export interface SandboxProvider {
  readonly name: ProviderName
  /** Stands for the provider's own host: paths follow it as they are documented. */
  readonly baseUrl: string
  /** The one key that it accepts. */
  readonly apiKey: string
  readonly webhookSecret: string
  /** The next `times` calls meet the fault. */
  misbehave(fault: Fault, times?: number): void
  /** The next `times` looks after a job meet the fault; the job is well. */
  misbehavePolls(fault: PollFault, times?: number): void
  bill(): readonly BillEntry[]
  billedMicros(): bigint
  requests(): readonly SeenRequest[]
  /** The calls that were accepted. */
  starts(): readonly { readonly at: number; readonly model: string }[]
  /** Calls that were over a limit, whether they were turned away or not. */
  overLimit(): number
  peakAtOnce(): number
  /** Requests for result files. */
  fetched(): readonly Fetched[]
  notices(): readonly SentNotice[]
  /** Resolves once every job has ended and every notice was delivered or given up; jobs that hang take long. */
  settled(): Promise<void>
  /** Forgets all that happened, ordered faults included. */
  reset(): void
}
