import { json } from '../../shop/http/route.ts'
import type { JobView } from '../desk/job.ts'
import type { Notice, NoticeFacts } from '../desk/wire.ts'
import { showError } from './failures.ts'

/** It only means that the prediction was accepted. */
export const answerSubmit = ({ id }: JobView): Response =>
  json({ status: 'success', message: 'Prediction created successfully', predictionID: id })

const words = {
  queued: 'created',
  running: 'processing',
  'unheard-of': 'optimizing',
  done: 'success',
  failed: 'error',
}

/** An array, a string where one is enough, or an object. */
const showOutput = ({ job, results, trouble }: JobView): unknown => {
  if (trouble) return showError(trouble, job.number)
  const urls = results.map(({ url }) => url)
  if (job.shape === 2) return { images: urls.map((url) => ({ url })) }
  return job.shape === 1 && urls.length === 1 ? urls[0] : urls
}

const isOver = ({ status }: JobView) => status === 'done' || status === 'failed'

export const answerPoll = (view: JobView): Response =>
  json({
    id: view.id,
    status: words[view.status],
    output: isOver(view) ? showOutput(view) : null,
    metrics: isOver(view)
      ? { predict_time: view.ranMs / 1_000, cost: Number(view.costMicros) / 1e6 }
      : { predict_time: 0, cost: 0 },
  })

/** Other words and names than polling has; the secret stands in it as it is. */
export const writeNotice = (view: JobView, { secret }: NoticeFacts): Notice => ({
  headers: { 'content-type': 'application/json', 'x-webhook-secret': secret },
  body: JSON.stringify({
    exec_id: view.id,
    status: view.trouble ? 'failed' : 'succeeded',
    output: showOutput(view),
    error: view.trouble?.detail ?? null,
  }),
})
