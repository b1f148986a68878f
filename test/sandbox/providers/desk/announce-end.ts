import type { JobView } from './job.ts'
import { type SentNotice, sendNotice } from './send-notice.ts'
import type { NoticeFacts, Wire } from './wire.ts'
import type { World } from './world.ts'

const staleMs = 400_000

/** Tells the caller of a job's end, if it asked for that; with what its fault does to that. */
export const announceEnd = async (
  world: World,
  wire: Wire,
  { view, accountSecret }: { readonly view: JobView; readonly accountSecret: string },
): Promise<readonly SentNotice[]> => {
  const { webhook } = view.job.call
  const { fault } = view.job
  if (!webhook || !wire.writeNotice || fault === 'no-webhook') return []
  const secret = webhook.secret ?? accountSecret
  const send = async (facts: NoticeFacts): Promise<SentNotice> => {
    const notice = wire.writeNotice?.(view, facts, `${world.origin}/${wire.name}`) ?? {
      headers: {},
      body: '',
    }
    return { url: webhook.url, jobId: view.id, statuses: await sendNotice(webhook.url, notice, world) }
  }
  const now = new Date()
  const genuine = { secret, sentAt: now }
  switch (fault) {
    case 'forged-webhook':
      return [await send({ secret: 'somebody-else', sentAt: now }), await send(genuine)]
    case 'duplicate-webhook':
      return [await send(genuine), await send(genuine)]
    case 'stale-webhook':
      return [await send({ secret, sentAt: new Date(now.getTime() - staleMs) })]
    default:
      return [await send(genuine)]
  }
}
