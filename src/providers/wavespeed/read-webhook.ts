import { createHmac } from 'node:crypto'
import { notAllowed } from '../../domain/errors.ts'
import type { WebhookRequest } from '../../ports/image-editor.ts'
import { isSameSecret, readNoticeId } from '../webhook-check.ts'

const title = 'WaveSpeed'
const mostDriftMs = 300_000 // [doc]

/**
 * The prediction that a notice is about. `webhook-signature` holds `v3,` and the HMAC-SHA256, in hex, of id,
 * timestamp and raw body, keyed by the secret's own characters without `whsec_` [doc].
 * @throws ColorwayError `not_allowed`
 */
export const readWebhook = (
  { headers, body }: WebhookRequest,
  { secret, now }: { readonly secret: string | undefined; readonly now: Date },
): string => {
  if (secret === undefined) throw notAllowed(`No secret is set for the notices of ${title}.`)
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  const hmac = createHmac('sha256', secret.replace(/^whsec_/, ''))
  const expected = `v3,${hmac.update(`${id}.${timestamp}.`).update(body).digest('hex')}`
  // There may be several while a secret is being changed.
  const given = (headers['webhook-signature'] ?? '').split(' ')
  if (!given.some((signature) => isSameSecret(signature, expected)))
    throw notAllowed(`This notice is not signed by ${title}.`)
  const driftMs = Math.abs(now.getTime() - Number(timestamp) * 1_000)
  if (!(driftMs <= mostDriftMs)) throw notAllowed(`This notice of ${title} is too old.`)
  return readNoticeId(title, body, 'id')
}
