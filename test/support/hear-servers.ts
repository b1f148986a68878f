import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { hear, heardFile } from './hear.ts'

const isInitialization = (message: unknown): message is { readonly fastify: FastifyInstance } =>
  typeof message === 'object' && message !== null && 'fastify' in message

// Runs before each test file: every refusal of a web server is heard, and all that commands and workers log.
subscribe('fastify.initialization', (message) => {
  if (!isInitialization(message)) return
  message.fastify.addHook('onSend', async (request, reply, payload) => {
    const { statusCode } = reply
    if (statusCode < 400) return
    const msg = `${request.method} ${request.routeOptions.url ?? 'nowhere'}`
    hear(JSON.stringify({ msg, statusCode, headers: reply.getHeaders(), payload: `${payload}` }))
  })
})

process.env['COLORWAY_LOG_FILE'] = heardFile()
