import type { ProviderName } from '../../../../src/domain/provider-name.ts'
import type { Trouble } from './call.ts'
import type { JobView } from './job.ts'
import type { Limits } from './sliding-limiter.ts'

export interface ModelFacts {
  /** Of one picture. */
  readonly priceMicros: bigint
  readonly usualMs: number
}

/** A notice that a job has ended, as it goes over the wire. */
export interface Notice {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface NoticeFacts {
  /** The true one, or a forger's. */
  readonly secret: string
  readonly sentAt: Date
}

/** What makes a provider itself: its models, its words, its limits. */
export interface Wire {
  readonly name: ProviderName
  readonly models: Readonly<Record<string, ModelFacts>>
  readonly resultLifeMs: number
  limits(model: string): Limits
  /** The key that came with a request. */
  keyOf(headers: Headers): string | null | undefined
  /** Says what is wrong as the provider does. `turn` counts them, for those that have several ways. */
  explain(trouble: Trouble, turn: number): Response
  /** How many shapes its answers may have. */
  readonly shapeCount: number
  /** How long a call that waits for its job may take; the job goes on after it. Default: as long as it takes. */
  readonly longestWaitMs?: number
  writeNotice?(view: JobView, facts: NoticeFacts, baseUrl: string): Notice
}

/** Where nothing is known of a provider's limits: ten calls at once. */
export const unknownLimits: Limits = { windows: [], atOnce: 10 }

export const bearerOf = (headers: Headers): string | undefined =>
  /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
