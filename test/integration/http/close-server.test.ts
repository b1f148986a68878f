import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { closeServer } from '../../../src/http/close-server.ts'

/** A server with one route, which answers when it is told to. */
const openServer = async () => {
  const app = Fastify()
  const { promise: answer, resolve: release } = Promise.withResolvers<void>()
  const { promise: asked, resolve: notice } = Promise.withResolvers<void>()
  app.get('/slow', async () => {
    notice()
    await answer
    return 'answered'
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { app, url, asked, release }
}

/** By a client that keeps its connections. */
const ask = async (url: string): Promise<IncomingMessage> => {
  const request = get(url, { agent: new Agent({ keepAlive: true }) })
  const [response]: IncomingMessage[] = await once(request, 'response')
  response.resume()
  return response
}

// Kept connections live for 72 seconds, longer than a test may take: a server that waits for them fails here.
const hourMs = 3_600_000

it('answers what is under way, and then waits for no connection that a client keeps', async () => {
  const { app, url, asked, release } = await openServer()
  const answered = ask(`${url}/slow`)
  await asked
  const closed = closeServer(app, hourMs)
  setTimeout(release, 200)
  expect((await answered).statusCode).toBe(200)
  await closed
  await expect(ask(`${url}/slow`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

it('ends after its grace where a client never ends its request, or never reads', async () => {
  const { app, url, asked } = await openServer()
  const { port } = new URL(url)
  const halfway = connect(Number(port), '127.0.0.1')
  await once(halfway, 'connect')
  halfway.write('GET /slow HTTP/1.1\r\nHost:')
  const unanswered = ask(`${url}/slow`)
  await asked
  const broken = expect(unanswered).rejects.toMatchObject({ code: 'ECONNRESET' })
  await closeServer(app, 300)
  await broken
  halfway.destroy()
})
