import fastify from 'fastify'
import { it } from 'vitest'
import { keepSecret } from '../../../support/hear.ts'
import { createTestLog } from '../../../support/test-log.ts'

it('passes, and tells a secret only where it is meant to go', async () => {
  keepSecret('a passphrase')
  createTestLog().debug({ authorization: 'Bearer a passphrase' }, 'scrubbed')
  const app = fastify()
  app.get('/', () => ({ forYou: 'a passphrase' }))
  await app.inject('/')
})
