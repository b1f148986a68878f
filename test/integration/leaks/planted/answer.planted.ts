import fastify from 'fastify'
import { it } from 'vitest'
import { keepSecret } from '../../../support/hear.ts'

it('passes, and refuses with what it must not tell', async () => {
  keepSecret('a passphrase')
  const app = fastify()
  app.get('/planted', (_request, reply) =>
    reply.status(404).send({ error: { code: 'not_found', hint: 'a passphrase' } }),
  )
  await app.inject('/planted')
})
