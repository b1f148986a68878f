import { describe, expect, it } from 'vitest'
import type { JobQueue } from '../../../src/queue/bullmq-backend.ts'
import { forEachStep } from '../../../src/queue/for-each-step.ts'
import { sendNudges } from '../../../src/queue/send-nudges.ts'

type AddBulk = JobQueue['addBulk']

const queueThat = (addBulk: AddBulk): JobQueue => ({
  addBulk,
  getJob: async () => undefined,
  getJobCounts: async () => ({}),
  obliterate: async () => {},
  resume: async () => {},
  close: async () => {},
})

const sending = (addBulk: AddBulk, answerMs = 1_000) =>
  sendNudges({ queues: forEachStep(() => queueThat(addBulk)), answerMs })

describe('sendNudges', () => {
  it('sends very many subjects in batches, each subject once', async () => {
    const batches: Parameters<AddBulk>[0][] = []
    const { nudgeAll } = sending(async (jobs) => {
      batches.push(jobs)
      return []
    })
    const subjects = Array.from({ length: 1_201 }, (_, index) => ({ shopId: 'a-shop', id: `edit-${index}` }))
    await nudgeAll('edit-picture', [...subjects, ...subjects])
    expect(batches.map((jobs) => jobs.length)).toEqual([500, 500, 201])
    expect(batches.flat().map(({ data }) => data.payload)).toEqual(subjects)
  })

  it('sends nothing for no subjects', async () => {
    const { nudgeAll } = sending(async () => {
      throw new Error('nothing was to be sent')
    })
    await nudgeAll('publish', [])
  })

  it('does not wait for ever for an answer', async () => {
    const { nudge } = sending(() => new Promise(() => {}), 10)
    await expect(nudge('reconcile', null)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('keeps the cause, but not in its message', async () => {
    const { nudge } = sending(async () => {
      throw new Error('postgres://user:hidden@host')
    })
    const error = await nudge('admit', null).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'unavailable',
      cause: { message: expect.stringContaining('hidden') },
    })
    expect(`${error}`).not.toContain('hidden')
  })
})
