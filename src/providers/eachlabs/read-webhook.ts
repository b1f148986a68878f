import { notAllowed } from '../../domain/errors.ts'
import type { WebhookRequest } from '../../ports/image-editor.ts'
import { isSameSecret, readNoticeId } from '../webhook-check.ts'

const title = 'eachlabs'

/**
 * The call that a notice is about. Its header is the secret itself, and it calls the id otherwise than its
 * polls do [doc].
 * @throws ColorwayError `not_allowed`
 */
export const readWebhook = ({ headers, body }: WebhookRequest, secret: string | undefined): string => {
  if (secret === undefined) throw notAllowed(`No secret is set for the notices of ${title}.`)
  if (!isSameSecret(headers['x-webhook-secret'] ?? '', secret))
    throw notAllowed(`This notice does not hold the secret of ${title}.`)
  return readNoticeId(title, body, 'exec_id')
}
