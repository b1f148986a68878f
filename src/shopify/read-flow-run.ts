import { z } from 'zod'
import { invalidInput, notSignedIn } from '../domain/errors.ts'
import { flowAction } from '../domain/flow.ts'
import { parseUsd } from '../domain/parse-usd.ts'
import type { ReadFlowRun } from '../ports/flow-runs.ts'
import { parseSignedJson } from './parse-signed-json.ts'
import { shopDomain } from './shop-domain.ts'
import { isSignedBody } from './verify-webhook.ts'

/** A field that a merchant may leave empty: it then comes empty, as null or not at all. */
const optionalText = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || undefined)

/**
 * https://shopify.dev/docs/apps/build/flow/actions/endpoints: ids and sums come as strings or as numbers, which are
 * strings here, too.
 */
const runSchema = z.object({
  shopify_domain: shopDomain,
  action_run_id: z.string().min(1).max(200),
  // The address is not signed, and says nothing.
  handle: z.literal(flowAction),
  properties: z.object({
    product_id: z.string().regex(/^(gid:\/\/shopify\/Product\/)?\d{1,20}$/),
    template: optionalText,
    cap: optionalText,
  }),
})

/** Reads the runs of our action. Nothing is looked at before the signature was found to be right. */
export const readFlowRuns =
  (secret: string): ReadFlowRun =>
  ({ headers, body }) => {
    const signature = headers['x-shopify-hmac-sha256']
    if (typeof signature !== 'string' || !isSignedBody(secret, body, signature))
      throw notSignedIn('This run is not signed with the secret of the app.')
    const read = runSchema.safeParse(parseSignedJson(body))
    if (!read.success) throw invalidInput('This step says no product, or is none that Colorway knows.')
    const { shopify_domain: shopId, action_run_id: runId, properties } = read.data
    const { product_id: productId, template, cap } = properties
    return { shopId, runId, productId: toGid(productId), template, capMicros: readCap(cap) }
  }

const toGid = (id: string): string => (id.startsWith('gid:') ? id : `gid://shopify/Product/${id}`)

const readCap = (cap: string | undefined): bigint => {
  const micros = parseUsd(cap ?? '')
  if (micros !== undefined) return micros
  throw invalidInput(
    cap === undefined
      ? 'The step does not say what it may spend.'
      : `“${cap}” in “Spend at most” is no sum in US dollars.`,
    'Write it like 5.00.',
  )
}
