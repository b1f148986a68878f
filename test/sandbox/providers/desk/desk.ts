import type { Answer, Routed } from '../../shop/http/route.ts'
import type { Call, Trouble } from './call.ts'
import type { JobView } from './job.ts'
import type { World } from './world.ts'

/** A call as its provider's body says it; with what the provider does to it in silence. */
export type ReadCall = (
  body: unknown,
  routed: Routed,
) => (Call & { readonly remarks?: readonly string[] }) | Trouble

/** How a kind of POST is read and answered. */
export interface CallHandler {
  readonly read: ReadCall
  /** Once the job has ended, where the call waits for that; else at once. */
  answer(view: JobView): Response | Promise<Response>
}

/** Where a provider's requests are taken: keys, faults, limits, jobs and the bill, the same for all. */
export interface Desk {
  readonly baseUrl: string
  readonly world: World
  take(handler: CallHandler): (routed: Routed) => Promise<Answer>
  /** A look after a job. `show` answers what is to be seen. */
  look(routed: Routed, id: string, show: (view: JobView) => Response | Promise<Response>): Promise<Answer>
  /** Whether the key is the right one. */
  knows(routed: Routed): boolean
  explain(trouble: Trouble): Response
}
