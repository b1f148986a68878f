import type { Hosted } from './describe-hosted.ts'
import type { Failure, ReadFailure } from './failure.ts'
import type { FittedRequest } from './fit-request.ts'
import type { HttpAnswer } from './http-answer.ts'
import type { ResultItem } from './result-item.ts'

/** What an answer says of a call. An `id` is the provider's own name for the call. */
export type CallState =
  | { readonly kind: 'running'; readonly id: string | undefined }
  | {
      readonly kind: 'done'
      readonly id: string | undefined
      readonly items: readonly ResultItem[]
      /** undefined where the provider does not say. */
      readonly costMicros: bigint | undefined
    }
  | { readonly kind: 'ended'; readonly id: string | undefined; readonly failure: Failure }

export interface Submission {
  /** Under the base address, with its query. */
  readonly path: string
  readonly body: unknown
}

/** How calls are asked after. */
export interface Polling {
  /**
   * Asks once, by one GET or more.
   * @returns undefined for an answer that makes no sense
   */
  ask(id: string, get: (path: string) => Promise<HttpAnswer>): Promise<CallState | undefined>
  /**
   * How long after a call was accepted it may still be unknown where it is asked after; such providers get
   * tickets that hold the moment.
   */
  readonly lateMs?: number
}

/** How one provider is spoken to: all that differs between them. */
export interface Wire extends Hosted {
  /** Without a slash at its end. */
  readonly baseUrl: string
  /** How long to wait for the answer to the call itself. */
  readonly submitTimeoutMs: number
  /** The longest answer that is read; larger where an answer may hold pictures. */
  readonly maxAnswerBytes: number
  authorize(apiKey: string): Readonly<Record<string, string>>
  submit(request: FittedRequest): Submission
  /** @returns undefined for an answer that makes no sense */
  readSubmit(answer: HttpAnswer): CallState | undefined
  readonly readFailure: ReadFailure
  /** undefined where every call is answered by its result. */
  readonly polling: Polling | undefined
}
