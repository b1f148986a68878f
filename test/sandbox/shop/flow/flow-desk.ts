import { randomUUID } from 'node:crypto'
import { signBody } from '../webhooks/webhook-post.ts'

/** Flow waits so long for an answer. */
const answerMs = 10_000

export interface ReceivedTrigger {
  readonly handle: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** A workflow that comes to an action of the app. */
export interface FlowStep {
  readonly handle?: string
  /** "gid://shopify/Product/1001", or what else stands in its place. */
  readonly productId: unknown
  readonly cap?: unknown
  readonly template?: unknown
  /** The same for each repetition. */
  readonly actionRunId?: string
  /** So many at once. Default 1. */
  readonly times?: number
  /** Changes the body before it is signed. */
  readonly write?: (body: string) => string
  /** What is wrong with it: who signs, what is changed in the body afterwards, and headers, of which undefined leaves one out. */
  readonly secret?: string
  readonly tamper?: (body: string) => string
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export interface FlowAnswer {
  readonly status: number
  readonly text: string
}

/** Shopify Flow in this shop. */
export interface FlowControls {
  /** Every trigger that the app told of, in order. */
  received(): readonly ReceivedTrigger[]
  /** Has Flow take no trigger from now on, for this reason; undefined has it take them again. */
  refuse(reason: string | undefined): void
  /** Sends the action to the app; answers what the app said to each. */
  run(step: FlowStep): Promise<FlowAnswer[]>
}

interface FlowHost {
  readonly domain: string
  readonly apiSecret: string
  readonly appUrl: string | undefined
  readonly receivedTriggers: readonly ReceivedTrigger[]
  flowRefusal: string | undefined
}

export const createFlowDesk = (shop: FlowHost): FlowControls => ({
  received: () => [...shop.receivedTriggers],
  refuse: (reason) => {
    shop.flowRefusal = reason
  },
  run: ({ times = 1, ...step }) => {
    const actionRunId = step.actionRunId ?? randomUUID()
    return Promise.all(Array.from({ length: times }, () => post(shop, { ...step, actionRunId })))
  },
})

const asItIs = (body: string) => body

const post = async (shop: FlowHost, step: FlowStep): Promise<FlowAnswer> => {
  const { handle = 'generate-color-variants', productId, template, cap = '5.00', actionRunId } = step
  const { secret = shop.apiSecret, write = asItIs, tamper = asItIs, headers = {} } = step
  const payload = {
    shop_id: '7',
    shopify_domain: shop.domain,
    action_run_id: actionRunId,
    action_definition_id: handle,
    handle,
    properties: { product_id: productId, template, cap },
  }
  const body = write(JSON.stringify(payload))
  const all = {
    'content-type': 'application/json',
    'x-shopify-hmac-sha256': signBody(secret, body),
    ...headers,
  }
  const kept = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const answer = await fetch(`${shop.appUrl}/flow/${handle}`, {
    method: 'POST',
    headers: Object.fromEntries(kept),
    body: tamper(body),
    signal: AbortSignal.timeout(answerMs),
  })
  return { status: answer.status, text: await answer.text() }
}
