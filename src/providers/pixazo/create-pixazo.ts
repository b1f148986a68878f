import type { CreateEditor } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { chooseRoute } from './choose-route.ts'
import { models, usualModel } from './models.ts'
import { readPoll, readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { toRequestBody } from './request-body.ts'

export const createPixazo: CreateEditor = (account, tools) => {
  const route = chooseRoute(account.model ?? usualModel)
  return createHostedEditor(
    {
      provider: 'pixazo',
      title: 'Pixazo',
      models,
      usualModel,
      resultLifeMs: 86_400_000, // [guess]
      baseUrl: 'https://gateway.pixazo.ai',
      submitTimeoutMs: 300_000, // It may answer with the pictures themselves [doc].
      maxAnswerBytes: 1_000_000,
      authorize: (apiKey) => ({ 'ocp-apim-subscription-key': apiKey }),
      submit: (request) => ({ path: route.path, body: toRequestBody(route, request) }),
      readSubmit,
      readFailure,
      polling: {
        ask: async (id, get) => readPoll(await get(`/v2/requests/status/${encodeURIComponent(id)}`)),
      },
    },
    account,
    tools,
  )
}
