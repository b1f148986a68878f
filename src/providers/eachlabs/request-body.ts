import type { EditorAccount } from '../editor-account.ts'
import type { FittedRequest } from '../fit-request.ts'
import { toAddress, writeSize } from '../picture-on-wire.ts'

type Notices = Pick<EditorAccount, 'webhookUrl' | 'webhookSecret'>

/** A notice that nobody could verify is not asked for. */
const askForNotices = ({ webhookUrl, webhookSecret }: Notices) =>
  webhookUrl === undefined || webhookSecret === undefined
    ? {}
    : { webhook_url: webhookUrl, webhook_secret: webhookSecret }

export const toRequestBody = (model: string, request: FittedRequest, notices: Notices) => ({
  model,
  version: '0.0.1', // [doc]
  input: {
    prompt: request.prompt,
    n: request.count,
    size: request.size && writeSize(request.size),
    prompt_extend: request.extendPrompt,
    image_urls: request.pictures.map(toAddress),
  },
  ...askForNotices(notices),
})
