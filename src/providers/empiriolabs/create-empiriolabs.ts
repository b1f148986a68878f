import type { CreateEditor } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { models, usualModel } from './models.ts'
import { readPoll, readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { toRequestBody } from './request-body.ts'

export const createEmpirioLabs: CreateEditor = (account, tools) =>
  createHostedEditor(
    {
      provider: 'empiriolabs',
      title: 'EmpirioLabs',
      models,
      usualModel,
      resultLifeMs: 86_400_000, // [guess] that of the model's maker
      baseUrl: 'https://api.empiriolabs.ai',
      submitTimeoutMs: 300_000, // It may answer with the pictures themselves [guess].
      maxAnswerBytes: 100_000_000,
      authorize: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
      submit: (request) => ({
        path: '/v1/images/generations',
        body: toRequestBody(account.model ?? usualModel, request),
      }),
      readSubmit,
      readFailure,
      polling: { ask: async (id, get) => readPoll(await get(`/v1/jobs/${encodeURIComponent(id)}`)) },
    },
    account,
    tools,
  )
