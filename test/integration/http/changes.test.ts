import { createParser } from 'eventsource-parser'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerError } from '../../../src/http/answer-error.ts'
import { requireVisitor } from '../../../src/http/authenticate.ts'
import { closeServer } from '../../../src/http/close-server.ts'
import { type ChangePace, changeRoutes } from '../../../src/http/routes/change-routes.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
import { createTestLog } from '../../support/test-log.ts'

const quick = { lookEveryMs: 50, beatEveryMs: 100, streamLifeMs: 60_000, mostStreams: 3 }

/** The route alone, behind a socket; a token is the shop's id. Counts the looks at its tables. */
const serve = async (opened: OpenStores, pace: Partial<ChangePace> = {}) => {
  let looks = 0
  const stores: typeof opened.stores = {
    forShop: (shopId) => {
      const own = opened.stores.forShop(shopId)
      const look: typeof own.changes.look = async (after) => {
        looks += 1
        const seen = await own.changes.look(after)
        // Tests on other databases of this server run transactions, too, and they are numbered together.
        return { ...seen, oldestRunning: seen.nextTransaction }
      }
      return { ...own, changes: { ...own.changes, look } }
    },
  }
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  await app.register(async (api) => {
    requireVisitor(api, async (shopId) => ({ shopId, userId: '7', name: undefined, scopes: undefined }))
    await api.register(changeRoutes({ stores, log: createTestLog(), pace: { ...quick, ...pace } }))
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, looks: () => looks, close: () => closeServer(app) }
}

interface Heard {
  readonly status: number
  readonly events: { readonly event: string; readonly id: string | undefined; readonly data: unknown }[]
  readonly beats: () => number
  readonly ended: Promise<void>
  readonly leave: () => void
}

const listen = async (url: string, shopId: string, lastEventId?: string): Promise<Heard> => {
  const leaving = new AbortController()
  const response = await fetch(`${url}/api/changes`, {
    headers: { authorization: `Bearer ${shopId}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
    signal: leaving.signal,
  })
  const events: Heard['events'] = []
  let beats = 0
  const parser = createParser({
    onEvent: ({ event = '', id, data }) => events.push({ event, id, data: JSON.parse(data) }),
    onComment: () => {
      beats += 1
    },
  })
  const read = async () => {
    if (!response.ok || !response.body) return void (await response.text())
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) parser.feed(text)
  }
  const ended = read().catch(() => undefined)
  return { status: response.status, events, beats: () => beats, ended, leave: () => leaving.abort() }
}

const soon = <T>(read: () => T, options = {}) => expect.poll(read, { timeout: 20_000, ...options })

let opened: OpenStores
let stage: Stage
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(() => opened.close())

const open = async (pace?: Partial<ChangePace>) => {
  const server = await serve(opened, pace)
  closing.push(server.close)
  return server
}

describe('the stream of changes', () => {
  it('begins with a sign of life and a reason to read all, then tells what moves of one’s own shop', async () => {
    const { url } = await open()
    const id = await quotedBatch(stage, [someDraft()])
    const heard = await listen(url, stage.shopId)
    const stranger = await listen(url, (await someShop(opened)).shopId)
    await soon(() => heard.events.map(({ event }) => event)).toEqual(['everything'])
    expect(heard.beats()).toBeGreaterThan(0)
    await stage.batches.run(id, 'staff 7')
    await soon(() => heard.events).toHaveLength(2)
    expect(heard.events[1]).toMatchObject({
      event: 'moved',
      data: {
        batches: [id],
        moved: [
          { kind: 'batch', ids: [id], states: expect.arrayContaining(['quoted', 'running']) },
          { kind: 'edit', ids: [expect.any(String)], states: expect.arrayContaining(['waiting']) },
        ],
      },
    })
    await soon(() => heard.beats()).toBeGreaterThan(2)
    expect(stranger.events.map(({ event }) => event)).toEqual(['everything'])
  })

  it('goes on where somebody was, with what they missed and nothing else', async () => {
    const { url } = await open()
    const [first, missed] = [await quotedBatch(stage, []), await quotedBatch(stage, [])]
    const before = await listen(url, stage.shopId)
    await soon(() => before.events).toHaveLength(1)
    await stage.batches.run(first, 'staff 7')
    await soon(() => before.events.at(-1)?.event).toBe('moved')
    const lastId = before.events.findLast(({ id }) => id !== undefined)?.id
    before.leave()
    await before.ended
    await stage.batches.run(missed, 'staff 7')
    const after = await listen(url, stage.shopId, lastId)
    await soon(() => after.events.length).toBeGreaterThan(0)
    // Perhaps twice, where the looks that others share come upon it as well.
    for (const event of after.events)
      expect(event).toMatchObject({ event: 'moved', data: { batches: [missed] } })
    const elsewhere = await listen(url, stage.shopId, '99999999999')
    await soon(() => elsewhere.events).toMatchObject([{ event: 'everything' }])
  })

  it('tells thousands of moves in few words', async () => {
    const { url } = await open()
    const id = await quotedBatch(
      stage,
      Array.from({ length: 60 }, (_, index) => someDraft({ product: `p${index}` })),
    )
    const heard = await listen(url, stage.shopId)
    await soon(() => heard.events).toHaveLength(1)
    await stage.batches.run(id, 'staff 7')
    await soon(() => heard.events.at(-1)?.data).toMatchObject({ batches: [id] })
    expect(JSON.stringify(heard.events.at(-1)?.data).length).toBeLessThan(400)
  })

  it('shares its looks among all who listen, looks for nobody, and has no room for endless windows', async () => {
    const { url, looks } = await open({ lookEveryMs: 100 })
    const windows = [
      await listen(url, stage.shopId),
      await listen(url, stage.shopId),
      await listen(url, stage.shopId),
    ]
    const refused = await listen(url, stage.shopId)
    expect(refused.status).toBe(429)
    await Promise.all(windows.map(({ events }) => soon(() => events).toHaveLength(1)))
    const [before, startedMs] = [looks(), performance.now()]
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(looks() - before).toBeLessThanOrEqual((performance.now() - startedMs) / 100 + 1)
    expect(looks()).toBeGreaterThan(before)
    for (const { leave } of windows) leave()
    await Promise.all(windows.map(({ ended }) => ended))
    // The looks end once nobody is left, and begin again with the next one.
    let last = -1
    await expect
      .poll(
        () => {
          const same = looks() === last
          last = looks()
          return same
        },
        { interval: 250 },
      )
      .toBe(true)
    expect((await listen(url, stage.shopId)).status).toBe(200)
  })

  it('ends after a while, and at once when the server closes', async () => {
    const short = await open({ streamLifeMs: 200 })
    await (await listen(short.url, stage.shopId)).ended
    const { url, close } = await serve(opened)
    const heard = await listen(url, stage.shopId)
    await soon(() => heard.events).toHaveLength(1)
    const startedMs = performance.now()
    await close()
    await heard.ended
    // Far from the ten seconds that requests under way are given.
    expect(performance.now() - startedMs).toBeLessThan(5_000)
  })
})
