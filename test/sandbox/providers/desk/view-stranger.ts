import { randomUUID } from 'node:crypto'
import type { JobView } from './job.ts'
import { strangePicture } from './strange-picture.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

/** The same view, but of a job that somebody else ordered: its id, its picture. */
export const viewStranger = async ({ results }: World, wire: Wire, view: JobView): Promise<JobView> => {
  const { bytes, ...size } = await strangePicture()
  const file = { bytes, mimeType: 'image/png', behavior: 'whole' } as const
  const url = results.put({ ...file, provider: wire.name, lifeMs: wire.resultLifeMs })
  const { mimeType } = file
  return {
    ...view,
    id: randomUUID(),
    status: 'done',
    results: [{ ...size, mimeType, url, readBytes: () => bytes, isEndless: false }],
    trouble: undefined,
  }
}
