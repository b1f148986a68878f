import type { Job, JobView } from './job.ts'
import type { World } from './world.ts'

const oddPolls = 3

/** A job as it is to be shown now. */
export const viewJob = ({ clock, clockScale }: World, job: Job): JobView => {
  const { end } = job
  const isOdd = job.fault === 'unknown-status' && job.polls > 0 && job.polls <= oddPolls
  return {
    id: job.id,
    job,
    status: isOdd ? 'unheard-of' : (end?.kind ?? (job.polls <= 1 ? 'queued' : 'running')),
    results: end?.kind === 'done' && !isOdd ? end.results : [],
    costMicros: end?.kind === 'done' ? end.costMicros : 0n,
    trouble: end?.kind === 'failed' && !isOdd ? end.trouble : undefined,
    ageMs: (clock.now() - job.acceptedAt) * clockScale,
    ranMs: ((job.endedAt ?? clock.now()) - job.acceptedAt) * clockScale,
  }
}
