import type { EditedPicture } from '../edit/edit-picture.ts'
import { type Trouble, trouble } from './call.ts'
import { isTrouble } from './fetch-picture.ts'
import type { Job, JobEnd, JobResult } from './job.ts'
import { makePictures, type Ordered } from './make-pictures.ts'
import { spoilPicture } from './spoil-picture.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

/** A job that hangs is given up by the provider after so long. */
const longestMs = 300_000
/** Who queues fetches the pictures only when it comes to the job. */
const queuedShare = 0.2

/** Runs an accepted job to its end, which takes what the model takes. */
export const runJob = async (world: World, wire: Wire, ordered: Ordered): Promise<JobEnd> => {
  const { clock } = world
  const { job } = ordered
  const { call, fault, shape } = job
  const model = wire.models[call.model]
  if (fault === 'hang') {
    await clock.wait(longestMs)
    return failed(trouble('failed', 'The task took too long.'))
  }
  const usualMs = world.latencyMs(wire.name, call.model) ?? model.usualMs
  const latency = clock.wait(usualMs)
  if (!call.waitsInShapes.includes(shape)) await clock.wait(usualMs * queuedShare)
  const made = await makePictures(world, wire.name, ordered)
  if (isTrouble(made)) return failed(made)
  await latency
  if (fault === 'refuse') return failed(trouble('refused', 'The content was refused by moderation.'))
  if (fault === 'fail') return failed(trouble('failed', 'The model failed to make a picture.'))
  const results = await Promise.all(made.map((picture) => deliver(world, wire, { job, picture })))
  return { kind: 'done', results, costMicros: model.priceMicros * BigInt(results.length) }
}

const failed = (reason: Trouble): JobEnd => ({ kind: 'failed', trouble: reason })

const deliver = async (
  { results }: World,
  { name, resultLifeMs }: Wire,
  { job, picture }: { readonly job: Job; readonly picture: EditedPicture },
): Promise<JobResult> => {
  const { bytes, mimeType, behavior, ...size } = await spoilPicture(picture, job.fault, job.number)
  const url = results.put({ bytes, mimeType, behavior, provider: name, lifeMs: resultLifeMs })
  return { ...size, mimeType, url, readBytes: () => results.read(url), isEndless: behavior === 'endless' }
}
