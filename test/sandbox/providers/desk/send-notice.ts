import { sendPost } from '../../shop/webhooks/webhook-post.ts'
import type { Clock } from './clock.ts'
import type { Notice } from './wire.ts'

/** A webhook that was delivered or given up. */
export interface SentNotice {
  readonly url: string
  readonly jobId: string
  /** One for each try; undefined where no answer came. */
  readonly statuses: readonly (number | undefined)[]
}

const tries = 3
const pauseMs = 10_000
const patienceMs = 30_000

/** Delivers a notice: three tries, ten seconds apart, until one is answered with 2xx. */
export const sendNotice = async (
  url: string,
  notice: Notice,
  { clock, stopped }: { readonly clock: Clock; readonly stopped: AbortSignal },
): Promise<SentNotice['statuses']> => {
  const statuses: (number | undefined)[] = []
  for (let count = 0; count < tries; count++) {
    if (count > 0) await clock.wait(pauseMs)
    const status = await sendPost(url, notice, AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]))
    statuses.push(status)
    if (status !== undefined && status >= 200 && status < 300) break
  }
  return statuses
}
