import { json } from '../../shop/http/route.ts'
import { endlessJson, toBase64 } from '../desk/inline-pictures.ts'
import type { JobView } from '../desk/job.ts'
import { showError } from './failures.ts'

const seconds = (date: Date) => Math.floor(date.getTime() / 1_000)

const showData = ({ results, job }: JobView) =>
  results.map((result) => (job.call.inline ? { b64_json: toBase64(result) } : { url: result.url }))

/** The shape of its page: everything at once. */
export const answerAtOnce = (view: JobView): Response => {
  const { results, job } = view
  const created = seconds(job.createdAt)
  const endless = job.call.inline && results.find(({ isEndless }) => isEndless)
  return endless
    ? endlessJson(`{"created":${created},"data":[{"b64_json":"${toBase64(endless)}`)
    : json({ created, data: showData(view) })
}

/** The shape of its other routes: a job, whose id has two names. */
export const answerSubmit = ({ id, job }: JobView): Response =>
  json({ ...(job.shape === 1 ? { job_id: id } : { id }), status: 'queued', poll_url: `/v1/jobs/${id}` })

const words = {
  queued: 'queued',
  running: 'processing',
  'unheard-of': 'warming_up',
  done: 'completed',
  failed: 'failed',
}

export const answerPoll = (view: JobView): Response => {
  const { id, job, trouble } = view
  const done = job.shape === 1 ? 'completed' : 'succeeded'
  const status = view.status === 'done' ? done : words[view.status]
  return json({
    ...(job.shape === 1 ? { job_id: id } : { id }),
    status,
    ...(view.status === 'done' ? { result: { created: seconds(job.createdAt), data: showData(view) } } : {}),
    ...(trouble ? { error: showError(trouble) } : {}),
  })
}
