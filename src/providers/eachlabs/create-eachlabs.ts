import type { CreateEditor } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { models, usualModel } from './models.ts'
import { readPoll, readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { readWebhook } from './read-webhook.ts'
import { toRequestBody } from './request-body.ts'

const path = '/v1/prediction' // [doc]; with a slash at its end: [use]

export const createEachlabs: CreateEditor = (account, tools) => ({
  ...createHostedEditor(
    {
      provider: 'eachlabs',
      title: 'eachlabs',
      models,
      usualModel,
      resultLifeMs: 86_400_000, // [guess]
      baseUrl: 'https://api.eachlabs.ai',
      submitTimeoutMs: 60_000,
      maxAnswerBytes: 1_000_000,
      authorize: (apiKey) => ({ 'x-api-key': apiKey }), // [doc]; newer pages: a bearer token
      submit: (request) => ({ path, body: toRequestBody(account.model ?? usualModel, request, account) }),
      readSubmit,
      readFailure,
      polling: { ask: async (id, get) => readPoll(await get(`${path}/${encodeURIComponent(id)}`)) },
    },
    account,
    tools,
  ),
  readWebhook: (request) => readWebhook(request, account.webhookSecret),
})
