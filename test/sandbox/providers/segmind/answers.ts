import { json } from '../../shop/http/route.ts'
import { endlessBody } from '../desk/endless-body.ts'
import { endlessJson, toBase64 } from '../desk/inline-pictures.ts'
import type { JobView } from '../desk/job.ts'
import { messageOf } from './failures.ts'

const creditHeaders = ({ costMicros }: JobView) => ({
  'x-credits-consumed': String(Number(costMicros) / 1e6),
  'x-remaining-credits': '100',
})

/** Version 1: the picture itself, or in base64 where that was asked for. */
export const answerPicture = (view: JobView): Response => {
  const [result] = view.results
  const headers = creditHeaders(view)
  if (view.job.call.inline) {
    const encoded = toBase64(result)
    return result.isEndless ? endlessJson(`{"image":"${encoded}`) : json({ image: encoded }, { headers })
  }
  const bytes = result.readBytes()
  const body = result.isEndless ? endlessBody(bytes) : Buffer.from(bytes)
  return new Response(body, { headers: { ...headers, 'content-type': result.mimeType } })
}

const words = {
  queued: 'QUEUED',
  running: 'PROCESSING',
  'unheard-of': 'PREEMPTED',
  done: 'COMPLETED',
  failed: 'FAILED',
}

const showJob = (view: JobView) => ({
  request_id: view.id,
  status: words[view.status],
  ...(view.trouble ? { error: messageOf(view.trouble) } : {}),
})

/** Version 2: where to look after the job. */
export const answerSubmit = (view: JobView, baseUrl: string): Response =>
  json({
    request_id: view.id,
    status: 'QUEUED',
    poll_url: `${baseUrl}/v2/requests/${view.id}/status`,
    response_url: `${baseUrl}/v2/requests/${view.id}`,
  })

export const answerStatus = (view: JobView): Response => json(showJob(view))

/** 422 for a job that failed. */
export const answerResult = (view: JobView): Response => {
  if (view.trouble) return json(showJob(view), { status: 422 })
  if (view.status !== 'done') return json(showJob(view))
  const output = { images: view.results.map(({ url }) => ({ url })) }
  return json({ ...showJob(view), output }, { headers: creditHeaders(view) })
}
