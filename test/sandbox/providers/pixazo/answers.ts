import { json } from '../../shop/http/route.ts'
import type { JobView } from '../desk/job.ts'
import { messageOf } from './failures.ts'

export const answerQueued = ({ id }: JobView, baseUrl: string): Response =>
  json({ request_id: id, status: 'QUEUED', polling_url: `${baseUrl}/v2/requests/status/${id}` })

export const answerImages = ({ results }: JobView): Response =>
  json({ images: results.map(({ url }) => ({ url })) })

/** What the provider behind it answered, handed on. */
export const answerAsDashScope = ({ id, results }: JobView): Response =>
  json({
    output: {
      choices: results.map(({ url }) => ({
        finish_reason: 'stop',
        message: { role: 'assistant', content: [{ image: url }] },
      })),
    },
    usage: { image_count: results.length, width: results[0]?.widthPx, height: results[0]?.heightPx },
    request_id: id,
  })

const words = {
  queued: 'QUEUED',
  running: 'PROCESSING',
  'unheard-of': 'THROTTLED_UPSTREAM',
  done: 'COMPLETED',
}

/** A job that came to nothing says so in two ways. */
const failedWords = ['FAILED', 'ERROR']

export const answerPoll = (view: JobView): Response => {
  const { id, status, trouble, results, job } = view
  return json({
    request_id: id,
    status: status === 'failed' ? failedWords[job.number % 2] : words[status],
    ...(status === 'done' ? { output: { media_url: results.map(({ url }) => url) } } : {}),
    ...(trouble ? { error: messageOf(trouble) } : {}),
  })
}
