import { randomUUID } from 'node:crypto'
import type { Fault } from '../fault.ts'
import { announceEnd } from './announce-end.ts'
import type { Call } from './call.ts'
import type { Job, JobEnd } from './job.ts'
import type { Ledger } from './ledger.ts'
import { runJob } from './run-job.ts'
import { viewJob } from './view-job.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

/** A provider's jobs: each runs from when it was accepted to its end, whoever still listens. */
export interface JobBook {
  accept(call: Call, fault: Fault | undefined): Job
  find(id: string): Job | undefined
}

interface BookParts {
  readonly world: World
  readonly wire: Wire
  readonly webhookSecret: string
  ledger(): Ledger
  track(work: Promise<unknown>): void
}

export const openJobBook = ({ world, wire, webhookSecret, ...parts }: BookParts): JobBook => {
  const jobs = new Map<string, Job>()

  const finish = (job: Job, { end, ledger }: { readonly end: JobEnd; readonly ledger: Ledger }) => {
    const at = world.clock.now()
    job.end = end
    job.endedAt = at
    ledger.end(job.call.model)
    if (end.kind === 'done') {
      const charge = { pictures: end.results.length, micros: end.costMicros }
      ledger.bill.charge({ at, requestId: job.id, model: job.call.model, ...charge })
    }
  }

  const accept = ({ pictures, ...call }: Call, fault: Fault | undefined): Job => {
    const ledger = parts.ledger()
    ledger.begin(call.model)
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    const job: Job = {
      id: randomUUID(),
      number: ledger.count('calls'),
      ...{ call, fault, ended },
      shape: fault === 'several-shapes' ? (ledger.count('shapes') + 1) % wire.shapeCount : 0,
      acceptedAt: world.clock.now(),
      createdAt: new Date(),
      polls: 0,
      end: undefined,
      endedAt: undefined,
    }
    jobs.set(job.id, job)
    const run = async () => {
      finish(job, { end: await runJob(world, wire, { job, pictures }), ledger })
      resolve()
      const view = viewJob(world, job)
      ledger.notices.push(...(await announceEnd(world, wire, { view, accountSecret: webhookSecret })))
    }
    parts.track(run())
    return job
  }

  return { accept, find: (id) => jobs.get(id) }
}
