import { json } from '../../shop/http/route.ts'
import type { JobView } from '../desk/job.ts'
import { codeOf } from './failures.ts'

const words = {
  queued: 'created',
  running: 'processing',
  'unheard-of': 'rebalancing',
  done: 'completed',
  failed: 'failed',
}

/** Moderation speaks in two ways, in turn: a failed prediction with code 1200, or a flag on each output. */
const isFlagged = ({ trouble, job }: JobView) => trouble?.trouble === 'refused' && job.number % 2 === 1

/** The prediction: what `data` holds, and a webhook's whole body. */
export const showPrediction = (view: JobView, baseUrl: string): Readonly<Record<string, unknown>> => {
  const { id, job, results, trouble } = view
  const flagged = isFlagged(view)
  const isOver = view.status === 'done' || view.status === 'failed'
  return {
    id,
    model: job.call.model,
    outputs: results.map(({ url }) => url),
    urls: { get: `${baseUrl}/api/v3/predictions/${id}/result` },
    has_nsfw_contents: flagged ? [true] : results.map(() => false),
    status: flagged ? 'completed' : words[view.status],
    created_at: job.createdAt.toISOString(),
    error: trouble && !flagged ? trouble.detail : '',
    ...(trouble && !flagged ? { code: codeOf(trouble, job.number) } : {}),
    timings: { inference: isOver ? Math.round(view.ranMs) : 0 },
  }
}

/** Its second odd way to say that a prediction still runs. */
const isSlow = ({ status, job }: JobView) => status === 'unheard-of' && job.polls === 2

export const answerPrediction = (view: JobView, baseUrl: string): Response => {
  const { trouble, job } = view
  const data = showPrediction(view, baseUrl)
  if (isSlow(view)) return json({ code: 5004, message: 'timed out', data: { ...data, status: 'processing' } })
  return trouble === undefined || isFlagged(view)
    ? json({ code: 200, message: 'success', data })
    : json({ code: codeOf(trouble, job.number), message: trouble.detail, data })
}
