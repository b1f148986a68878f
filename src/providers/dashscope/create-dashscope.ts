import type { CreateEditor } from '../editor-account.ts'
import { createHostedEditor } from '../hosted-editor.ts'
import { models, usualModel } from './models.ts'
import { readSubmit } from './read-answer.ts'
import { readFailure } from './read-failure.ts'
import { toRequestBody } from './request-body.ts'

/**
 * Alibaba's Model Studio. Its editing models answer synchronously, and refuse to be asked otherwise [doc].
 */
export const createDashScope: CreateEditor = (account, tools) =>
  createHostedEditor(
    {
      provider: 'dashscope',
      title: 'DashScope',
      models,
      usualModel,
      resultLifeMs: 86_400_000, // [doc]
      // Singapore [doc]; Beijing has https://dashscope.aliyuncs.com, and a key belongs to one of them.
      baseUrl: 'https://dashscope-intl.aliyuncs.com',
      submitTimeoutMs: 300_000, // [sdk]
      maxAnswerBytes: 1_000_000,
      authorize: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
      submit: (request) => ({
        path: '/api/v1/services/aigc/multimodal-generation/generation',
        body: toRequestBody(account.model ?? usualModel, request),
      }),
      readSubmit,
      readFailure,
      polling: undefined,
    },
    account,
    tools,
  )
