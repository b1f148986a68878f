import type { ProviderName } from '../../../../src/domain/provider-name.ts'
import type { EditedPicture } from '../edit/edit-picture.ts'
import { type Trouble, trouble } from './call.ts'
import { fetchPicture, isTrouble } from './fetch-picture.ts'
import type { Job } from './job.ts'
import { strangePicture } from './strange-picture.ts'
import type { World } from './world.ts'

export interface Ordered {
  readonly job: Job
  readonly pictures: readonly string[]
}

/** Fetches what a job is to edit and makes its pictures; or says why it cannot. */
export const makePictures = async (
  world: World,
  provider: ProviderName,
  { job: { call, fault, number }, pictures: references }: Ordered,
): Promise<readonly EditedPicture[] | Trouble> => {
  const fetched = await Promise.all(references.map((reference) => fetchPicture(reference, world.stopped)))
  const wrong = fetched.find(isTrouble)
  if (wrong) return wrong
  const pictures = fetched.flatMap((picture) => (isTrouble(picture) ? [] : [picture]))
  const { model, prompt, size, format = 'png' } = call
  const make = (index: number) => {
    const seed = (call.seed ?? -1) >= 0 ? (call.seed ?? 0) : number
    const order = { provider, model, pictures, prompt, size, format, seed: mixSeed(world.seed, seed, index) }
    return fault === 'other-picture' ? strangePicture() : world.edit(order)
  }
  try {
    return await Promise.all(Array.from({ length: call.count }, (_, index) => make(index)))
  } catch (error) {
    return trouble('failed', `The model failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** One whole number below 2³² from several. */
const mixSeed = (...parts: readonly number[]): number =>
  parts.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) >>> 0, 0x85ebca6b)
