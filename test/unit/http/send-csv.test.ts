import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { sendCsv } from '../../../src/http/send-csv.ts'

type Fill = Parameters<typeof sendCsv>[2]

const open = async (fill: Fill, waitMs?: number) => {
  const app = Fastify()
  app.get('/', (_request, reply) => sendCsv(reply, 'a.csv', fill, waitMs))
  return { app, url: await app.listen({ port: 0 }) }
}

it('what fails on the way cuts the answer off, so that it is not taken for a whole file', async () => {
  const { app, url } = await open(async (write) => {
    await write('title\r\n')
    await write('row\r\n')
    throw new Error('The database went away.')
  })
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow()
  await app.close()
})

it.each([
  ['goes away', 60_000, true],
  ['takes nothing', 100, false],
])('a reader that %s lets go of what is read for it', async (_what, waitMs, leaves) => {
  const { promise: ended, resolve } = Promise.withResolvers<unknown>()
  let parts = 0
  const { app, url } = await open(async (write) => {
    try {
      for (;;) {
        await write('x'.repeat(100_000))
        parts += 1
      }
    } catch (error) {
      resolve(error)
      throw error
    }
  }, waitMs)
  const gone = new AbortController()
  const { body } = await fetch(url, { signal: gone.signal })
  await body?.getReader().read()
  if (leaves) gone.abort()
  await ended
  // What the sockets took in on the way, and no more.
  expect(parts).toBeLessThan(1_000)
  gone.abort()
  await app.close()
})
