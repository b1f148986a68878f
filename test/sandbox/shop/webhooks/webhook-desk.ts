import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sendPost, type WebhookPost, writeWebhook } from './webhook-post.ts'

/** How webhooks are delivered from now on. */
export interface Manner {
  /** Lets so much time pass before the first try. */
  readonly delayMs: number
  /** Sends each so many times. */
  readonly copies: number
  /** Keeps what happens until it is released. */
  readonly hold: boolean
  /** Sends nothing of what happens. */
  readonly lose: boolean
  /** An answer that takes longer counts as none. */
  readonly answerMs: number
  /** Before each further try, after an answer other than 2xx or none: Shopify tries eight times in four hours. */
  readonly pausesMs: readonly number[]
}

/** Real patience, and real tries at a pace of milliseconds. */
const usualManner: Manner = {
  delayMs: 0,
  copies: 1,
  hold: false,
  lose: false,
  answerMs: 5_000,
  pausesMs: [20, 40, 80, 160, 320, 640, 1_280, 2_560],
}

export interface Message {
  readonly topic: string
  readonly payload: unknown
  readonly eventId?: string
  readonly triggeredAt?: Date
}

/** What is wrong with a webhook that a test sends. */
export interface Forgery extends Message {
  readonly shopDomain?: string
  readonly secret?: string
  /** Changes the body after it was signed. */
  readonly tamper?: (body: string) => string
  /** Set over the real ones; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export interface Sent {
  readonly topic: string
  readonly eventId: string
  /** One for each try; undefined where no answer came. */
  readonly statuses: readonly (number | undefined)[]
}

/** The shop's webhooks, and what a test may do to them. */
export interface WebhookControls {
  deliver(manner: Partial<Manner>): void
  /** Sends this one now and to its end, subscribed or not. */
  send(message: Message): Promise<Sent>
  /** Sends it once, with what is wrong with it; answers the status. */
  sendForged(forgery: Forgery): Promise<number | undefined>
  /** Sends what was held, and holds no more. */
  release(order?: 'first comes first' | 'last comes first'): Promise<void>
  /** Ended deliveries, in the order of their end. */
  readonly sent: readonly Sent[]
  /** Resolves once everything that happened so far was delivered, or given up. */
  settled(): Promise<void>
}

export interface WebhookDesk extends WebhookControls {
  /** Something happened: sends it to the app, if that subscribed to it. */
  emit(topic: string, payload: unknown): void
  subscribe(url: string, topics: readonly string[]): void
}

interface DeskOptions {
  readonly domain: string
  readonly secret: string
  readonly stopped: AbortSignal
  /** Looks what happened since the last look. */
  look(): void
}

export const createWebhookDesk = ({ domain, secret, stopped, look }: DeskOptions): WebhookDesk => {
  let manner = usualManner
  let url = ''
  let topics: readonly string[] = []
  let held: Message[] = []
  const sent: Sent[] = []
  const underWay = new Set<Promise<unknown>>()

  const write = ({ topic, payload, eventId = randomUUID(), triggeredAt = new Date() }: Message) =>
    writeWebhook({
      topic,
      payload,
      eventId,
      triggeredAt,
      shopDomain: domain,
      secret,
      webhookId: randomUUID(),
    })

  const tryOnce = (post: WebhookPost) =>
    sendPost(url, post, AbortSignal.any([stopped, AbortSignal.timeout(manner.answerMs)]))

  const sendToTheEnd = async (topic: string, post: WebhookPost): Promise<Sent> => {
    const statuses = [await tryOnce(post)]
    for (const pauseMs of manner.pausesMs) {
      const status = statuses.at(-1) ?? 0
      if (stopped.aborted || (status >= 200 && status < 300)) break
      await wait(pauseMs, undefined, { ref: false })
      statuses.push(await tryOnce(post))
    }
    const ended = { topic, eventId: post.headers['x-shopify-event-id'] ?? '', statuses }
    sent.push(ended)
    return ended
  }

  const deliver = async (message: Message): Promise<void> => {
    const { delayMs, copies } = manner
    const post = write(message)
    await wait(delayMs, undefined, { ref: false })
    await Promise.all(Array.from({ length: copies }, () => sendToTheEnd(message.topic, post)))
  }

  const track = (delivery: Promise<void>) => {
    underWay.add(delivery)
    void delivery.finally(() => underWay.delete(delivery))
  }

  return {
    sent,
    subscribe: (appUrl, wanted) => {
      url = appUrl
      topics = wanted
    },
    deliver: (changes) => {
      manner = { ...manner, ...changes }
    },
    emit: (topic, payload) => {
      if (!topics.includes(topic) || manner.lose) return
      const message = { topic, payload, eventId: randomUUID(), triggeredAt: new Date() }
      if (manner.hold) held.push(message)
      else track(deliver(message))
    },
    send: (message) => sendToTheEnd(message.topic, write(message)),
    sendForged: ({
      shopDomain,
      secret: wrong = secret,
      tamper = (body) => body,
      headers = {},
      ...message
    }) => {
      const facts = { eventId: randomUUID(), triggeredAt: new Date(), webhookId: randomUUID(), ...message }
      const post = writeWebhook({ ...facts, shopDomain: shopDomain ?? domain, secret: wrong })
      const changed = Object.entries({ ...post.headers, ...headers }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      )
      return tryOnce({ headers: Object.fromEntries(changed), body: tamper(post.body) })
    },
    release: async (order = 'first comes first') => {
      look()
      const messages = order === 'first comes first' ? held : held.toReversed()
      held = []
      manner = { ...manner, hold: false }
      for (const message of messages) await deliver(message)
    },
    settled: async () => {
      look()
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
