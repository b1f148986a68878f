import { z } from 'zod'
import { bug, notAllowed } from '../domain/errors.ts'
import type { PointsStatus } from '../ports/api-budget.ts'
import { adminApiVersion } from './shopify-app.ts'

/** What a call cost, as the shop says it. */
export interface CallCost {
  readonly requestedPoints: number
  readonly spentPoints: number
  readonly status: PointsStatus
}

/** What became of one call. Only `answered` and `unknown` may have changed something in the shop. */
export type CallOutcome<Answer> =
  | { readonly kind: 'answered'; readonly data: Answer; readonly cost: CallCost | undefined }
  /** Not carried out: there were too few points, or, without a cost, too many requests. */
  | { readonly kind: 'throttled'; readonly afterMs: number; readonly cost: CallCost | undefined }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'never-sent'; readonly cause: unknown }
  | { readonly kind: 'unknown'; readonly cause: unknown }

interface AdminResponse {
  readonly shopId: string
  readonly name: string
  readonly response: Response
  readonly body: string
}

/** Without a hint of when to come back. */
const usualPauseMs = 1_000

/**
 * Tells what an HTTP answer of the Admin API means.
 * @throws ColorwayError `not_allowed` where the shop or a missing permission is in the way, `bug` where the request
 *   is at fault or another API version answered
 */
export const readAnswer = <Answer>(answer: AdminResponse): CallOutcome<Answer> => {
  const { shopId, name, response } = answer
  const { status, headers } = response
  if (status === 401) return { kind: 'rejected' }
  if (status === 429) {
    const afterMs = Number(headers.get('retry-after') ?? Number.NaN) * 1_000 || usualPauseMs
    return { kind: 'throttled', afterMs, cost: undefined }
  }
  const why =
    whyClosed[status] ?? (status >= 300 && status < 400 ? 'has moved to another address' : undefined)
  if (why) throw notAllowed(`${shopId} ${why}. Open Colorway in its admin when it is back.`)
  if (status >= 500) return { kind: 'unknown', cause: new Error(`${shopId} answered ${status}`) }
  if (status !== 200) throw bug(`Shopify refused ${name} for ${shopId} with status ${status}.`)
  return readBody(answer)
}

/** See shopify.dev/docs/api/usage/response-codes. */
const whyClosed: Readonly<Record<number, string>> = {
  402: 'is frozen until its bill at Shopify is paid',
  403: 'does not let Colorway in',
  404: 'is no longer at Shopify',
  423: 'is locked by Shopify',
}

const costSchema = z.object({
  requestedQueryCost: z.number(),
  actualQueryCost: z.number().nullable(),
  throttleStatus: z.object({
    maximumAvailable: z.number(),
    currentlyAvailable: z.number(),
    restoreRate: z.number(),
  }),
})

const errorSchema = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional(), requiredAccess: z.string().optional() }).optional(),
})

/** The data inside is as the generated types say: the version that answers is the one they were made for. */
const bodySchema = <Answer>() =>
  z.object({
    data: z.custom<Answer>((data) => typeof data === 'object').nullish(),
    errors: z.array(errorSchema).default([]),
    extensions: z.object({ cost: costSchema.optional() }).optional(),
  })

const readBody = <Answer>({ shopId, name, response, body }: AdminResponse): CallOutcome<Answer> => {
  const parsed = bodySchema<Answer>().safeParse(parseJson(body))
  // A proxy on the way, or half an answer.
  if (!parsed.success) return { kind: 'unknown', cause: parsed.error }
  const version = response.headers.get('x-shopify-api-version')
  // A retired version is answered by a later one, whose answers our types do not describe.
  if (version !== adminApiVersion)
    throw bug(`Shopify answered ${name} by version ${version} of its API, not by ${adminApiVersion}.`)
  const { data, errors, extensions } = parsed.data
  const cost = extensions?.cost && toCallCost(extensions.cost)
  const codes = errors.map((error) => error.extensions?.code)
  if (codes.includes('THROTTLED')) return { kind: 'throttled', afterMs: 0, cost }
  if (codes.includes('INTERNAL_SERVER_ERROR'))
    return { kind: 'unknown', cause: new Error(`${shopId} failed inside at ${name}`) }
  const [first] = errors
  if (first) throw toError({ shopId, name }, first)
  return data ? { kind: 'answered', data, cost } : { kind: 'unknown', cause: new Error('an empty answer') }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const toCallCost = ({ requestedQueryCost, actualQueryCost, throttleStatus }: z.infer<typeof costSchema>) => ({
  requestedPoints: requestedQueryCost,
  spentPoints: actualQueryCost ?? 0,
  status: throttleStatus,
})

const toError = (
  { shopId, name }: Pick<AdminResponse, 'shopId' | 'name'>,
  { message, extensions }: z.infer<typeof errorSchema>,
) => {
  if (extensions?.code === 'SHOP_INACTIVE') return notAllowed(`${shopId} is not active at the moment.`)
  if (extensions?.code !== 'ACCESS_DENIED') return bug(`Shopify refused ${name} for ${shopId}: ${message}`)
  const [, scope] = /`(\w+)` access scope/.exec(extensions.requiredAccess ?? message) ?? []
  return notAllowed(
    scope
      ? `Colorway lacks the permission ${scope} in ${shopId}: open it in the shop's admin to grant it.`
      : `Colorway lacks a permission in ${shopId}: ${message}`,
  )
}
