import type { CreateEditor } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { chooseRoute } from './choose-route.ts'
import { models, usualModel } from './models.ts'
import { readFinished, readStatus, readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { toRequestBody } from './request-body.ts'

export const createSegmind: CreateEditor = (account, tools) => {
  const { version, slug } = chooseRoute(account.model ?? usualModel)
  return createHostedEditor(
    {
      provider: 'segmind',
      title: 'Segmind',
      models,
      usualModel,
      resultLifeMs: 3_600_000, // [doc]
      baseUrl: 'https://api.segmind.com',
      submitTimeoutMs: 90_000, // v1 gives up after about a minute [doc].
      maxAnswerBytes: 60_000_000,
      authorize: (apiKey) => ({ 'x-api-key': apiKey }),
      submit: (request) => ({ path: `/${version}/${slug}`, body: toRequestBody(request) }),
      readSubmit,
      readFailure,
      polling: {
        ask: async (id, get) => {
          const path = `/v2/requests/${encodeURIComponent(id)}`
          const status = readStatus(await get(`${path}/status`))
          return status?.isDone ? readFinished(await get(path)) : status?.state
        },
      },
    },
    account,
    tools,
  )
}
