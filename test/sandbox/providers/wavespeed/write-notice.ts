import { createHmac, randomUUID } from 'node:crypto'
import type { JobView } from '../desk/job.ts'
import type { Notice, NoticeFacts } from '../desk/wire.ts'
import { showPrediction } from './answers.ts'

/** The webhook's secret is taken as it is written, after its prefix: it is not base64. */
export const writeNotice = (view: JobView, { secret, sentAt }: NoticeFacts, baseUrl: string): Notice => {
  const body = JSON.stringify(showPrediction(view, baseUrl))
  const id = `msg_${randomUUID()}`
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000))
  const key = secret.replace(/^whsec_/, '')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v3,${signature}`,
    },
  }
}
