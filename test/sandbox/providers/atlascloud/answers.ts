import { json } from '../../shop/http/route.ts'
import type { JobView } from '../desk/job.ts'
import { messageOf } from './failures.ts'

export const answerSubmit = ({ id, job }: JobView): Response =>
  json({ code: 200, data: { ...(job.shape === 1 ? { predictionId: id } : { id }), status: 'created' } })

const words = {
  queued: 'pending',
  running: 'processing',
  'unheard-of': 'provisioning',
  failed: 'failed',
}

/** An item is a string, or an object with one of three names for it. */
const showItem = (url: string, shape: number): unknown =>
  [url, { url }, { image: url }, { output: url }][shape % 4]

const showOutputs = ({ job, results }: JobView) => {
  const items = results.map(({ url }) => showItem(url, job.shape))
  return job.shape === 2 ? { output: items } : { outputs: items }
}

export const answerPoll = (view: JobView): Response =>
  json({
    code: 200,
    data: {
      id: view.id,
      status:
        view.status === 'done' ? (view.job.shape === 0 ? 'completed' : 'succeeded') : words[view.status],
      ...showOutputs(view),
      error: view.trouble ? messageOf(view.trouble) : '',
      metrics: { predict_time: view.ranMs / 1_000 },
    },
  })

const lateMs = 25_000
const latePolls = 2

/** For half a minute after the submit it may know nothing of the prediction. */
export const isTooEarly = ({ job, ageMs }: JobView): boolean =>
  job.fault === 'late-404' && (job.polls <= latePolls || ageMs < lateMs)

/** In turn: that it knows no such prediction, and that it can make nothing of the request. */
export const answerTooEarly = ({ job }: JobView): Response => {
  const status = job.polls % 2 === 1 ? 404 : 400
  return json({ code: status, msg: 'prediction not found' }, { status })
}
