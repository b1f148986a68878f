import type { CreateEditor, EditorAccount } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { models, usualModel } from './models.ts'
import { readPoll, readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { readWebhook } from './read-webhook.ts'
import { toRequestBody } from './request-body.ts'

/** A notice that nobody could verify is not asked for. */
const askForNotice = ({ webhookUrl, webhookSecret }: EditorAccount): string =>
  webhookUrl === undefined || webhookSecret === undefined
    ? ''
    : `?${new URLSearchParams({ webhook: webhookUrl })}`

export const createWaveSpeed: CreateEditor = (account, tools) => ({
  ...createHostedEditor(
    {
      provider: 'wavespeed',
      title: 'WaveSpeed',
      models,
      usualModel,
      resultLifeMs: 7 * 86_400_000, // [guess]
      baseUrl: 'https://api.wavespeed.ai',
      submitTimeoutMs: 60_000,
      maxAnswerBytes: 1_000_000,
      authorize: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
      submit: (request) => ({
        path: `/api/v3/${account.model ?? usualModel}${askForNotice(account)}`,
        body: toRequestBody(request),
      }),
      readSubmit,
      readFailure,
      polling: {
        ask: async (id, get) => readPoll(await get(`/api/v3/predictions/${encodeURIComponent(id)}/result`)),
      },
    },
    account,
    tools,
  ),
  readWebhook: (request) => readWebhook(request, { secret: account.webhookSecret, now: tools.now() }),
})
