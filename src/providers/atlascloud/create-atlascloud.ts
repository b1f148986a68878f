import type { CreateEditor } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { models, usualModel } from './models.ts'
import { readPoll, readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { toRequestBody } from './request-body.ts'

export const createAtlasCloud: CreateEditor = (account, tools) =>
  createHostedEditor(
    {
      provider: 'atlascloud',
      title: 'Atlas Cloud',
      models,
      usualModel,
      resultLifeMs: 86_400_000, // [guess]
      baseUrl: 'https://api.atlascloud.ai',
      submitTimeoutMs: 60_000,
      maxAnswerBytes: 100_000_000, // Items may be pictures themselves [doc].
      authorize: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
      submit: (request) => ({
        path: '/api/v1/model/generateImage',
        body: toRequestBody(account.model ?? usualModel, request),
      }),
      readSubmit,
      readFailure,
      polling: {
        ask: async (id, get) => readPoll(await get(`/api/v1/model/prediction/${encodeURIComponent(id)}`)),
        lateMs: 30_000, // [use] it answers 404 or 400 until then
      },
    },
    account,
    tools,
  )
