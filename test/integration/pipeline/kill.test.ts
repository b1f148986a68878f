import { beforeAll, expect, it } from 'vitest'
import { redisMissing, startRedis } from '../../support/redis.ts'
import { workThrough } from './work-through.ts'

/** Processes that start anew five times take their time on a busy machine. */
const timeout = 150_000

/** What the batch comes to without a disturbance: the others must come to the same. */
let undisturbed: Awaited<ReturnType<typeof workThrough>>
beforeAll(async () => {
  undisturbed = await workThrough({ disturb: false })
}, timeout)

const expectSameEnd = async (killed: Awaited<ReturnType<typeof workThrough>>) => {
  expect(killed.leftAtKill, 'pictures that were still to be made').toBeGreaterThan(0)
  expect(killed.wasPublished, 'publishing had ended before the kill').toBe(false)
  expect(killed.ended).toEqual(undisturbed.ended)
  expect(killed.isUndone).toBe(true)
}

it('makes each picture once, writes it once, and takes it all back', () => {
  const { ended, isUndone } = undisturbed
  const { reviewed, published } = ended
  expect(reviewed).toHaveLength(10)
  for (const edit of reviewed) expect(edit).toMatchObject({ state: 'in_review', attempts: ['settled'] })
  for (const { candidates } of reviewed) expect(candidates).toHaveLength(1)
  for (const { state } of published.edits) expect(state).toBe('published')
  expect(published.files).toHaveLength(4 + 10)
  expect(new Set(published.files).size).toBe(4 + 10)
  for (const gallery of published.galleries) expect(gallery).toHaveLength(2 + 5)
  for (const [variant, filename] of Object.entries(published.variants)) {
    const [handle = '', color = ''] = variant.split(' ')
    expect(filename).toMatch(color === 'Green' ? `${handle}.jpg` : `${handle}-${color.toLowerCase()}-`)
  }
  expect(isUndone).toBe(true)
})

it('loses nothing and doubles nothing where workers are killed and the queue is wiped', {
  timeout,
}, async () => {
  await expectSameEnd(await workThrough({ disturb: true }))
})

it('loses nothing and doubles nothing with Redis either', { timeout }, async (context) => {
  if (redisMissing) {
    process.stderr.write(`the kill test is not run on redis: ${redisMissing}\n`)
    context.skip(redisMissing)
  }
  const redis = await startRedis()
  try {
    await expectSameEnd(await workThrough({ disturb: true, redisUrl: redis.url }))
  } finally {
    await redis.stop()
  }
})
