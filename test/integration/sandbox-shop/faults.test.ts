import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FaultKind } from '../../sandbox/shop/faults/fault-plan.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'
import { stage } from './write-back.ts'

let shop: SandboxShop
beforeEach(async () => {
  shop = await startQuickShop()
})
afterEach(() => shop.stop())

const post = (query: string, signal?: AbortSignal) =>
  fetch(`${shop.origin}/admin/api/2026-10/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': shop.accessToken },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  })

const reword = (alt: string) =>
  `mutation Reword { fileUpdate(files: [{ id: "${tee.backId}", alt: "${alt}" }]) { userErrors { code } } }`
const altNow = () => shop.files().find(({ id }) => id === tee.backId)?.alt

/** What the app sees: a status, or the kind of failure. */
const seen = (answer: Promise<Response>) =>
  answer.then(
    ({ status }) => status,
    (error: unknown) => (error instanceof DOMException ? 'silence' : 'broken'),
  )

/** Gives up only what never answers, soon after the shop heard of it. */
const patience = (kind: FaultKind, when: 'before' | 'after') => {
  const givingUp = new AbortController()
  const listen = when === 'before' ? shop.onRequest : shop.onAnswer
  const stop = listen(() => {
    stop()
    if (kind === 'hang') setTimeout(() => givingUp.abort(), 30)
  })
  return givingUp.signal
}

const outcomes: readonly (readonly [FaultKind, unknown])[] = [
  ['http-500', 500],
  ['http-502', 502],
  ['http-429', 429],
  ['throttled', 200],
  ['reset', 'broken'],
  ['hang', 'silence'],
]

describe('a fault', () => {
  it.each(outcomes)('%s before the mutation leaves everything as it was, once', async (kind, outcome) => {
    const before = altNow()
    shop.faults.add({ operation: 'Reword', kind, when: 'before' })
    expect((await post('query Other { shop { name } }')).status).toBe(200)
    expect(await seen(post(reword('new'), patience(kind, 'before')))).toBe(outcome)
    expect(altNow()).toBe(before)
    expect(await seen(post(reword('new')))).toBe(200)
    expect(altNow()).toBe('new')
  })

  it.each(outcomes)('%s after the mutation loses the answer only', async (kind, outcome) => {
    shop.faults.add({ operation: '*', kind, when: 'after' })
    expect(await seen(post(reword('new'), patience(kind, 'after')))).toBe(outcome)
    expect(altNow()).toBe('new')
  })

  it('throttles as the bucket would', async () => {
    shop.faults.add({ operation: '*', kind: 'throttled', when: 'before' })
    const { errors, extensions } = await ask(shop, '{ shop { name } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'THROTTLED' })
    expect(extensions?.cost.actualQueryCost).toBeNull()
    expect(shop.ledger()).toMatchObject({ requests: 1, throttled: 1 })
  })

  it('strikes as often as was said, or until it is cleared', async () => {
    shop.faults.add({ operation: '*', kind: 'http-500', when: 'before', times: 2 })
    const statuses = async (count: number) => {
      const all: number[] = []
      for (let i = 0; i < count; i++) all.push((await post('{ shop { name } }')).status)
      return all
    }
    expect(await statuses(3)).toEqual([500, 500, 200])
    shop.faults.add({ operation: '*', kind: 'http-500', when: 'before', times: 9 })
    expect(await statuses(1)).toEqual([500])
    shop.faults.clear()
    expect(await statuses(1)).toEqual([200])
  })

  it('strikes by chance, and the same way for the same seed', async () => {
    const strikes = async (seed: number) => {
      const other = await startQuickShop({ seed })
      other.faults.add({ operation: '*', kind: 'http-502', when: 'before', probability: 0.4 })
      const statuses: number[] = []
      for (let i = 0; i < 24; i++) {
        const { status } = await fetch(`${other.origin}/admin/api/2026-10/graphql.json`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-shopify-access-token': other.accessToken },
          body: JSON.stringify({ query: '{ shop { name } }' }),
        })
        statuses.push(status)
      }
      await other.stop()
      return statuses
    }
    const first = await strikes(7)
    expect(new Set(first)).toEqual(new Set([200, 502]))
    expect(await strikes(7)).toEqual(first)
    expect(await strikes(8)).not.toEqual(first)
  })

  it('strikes uploads and the CDN only where it is told to', async () => {
    const { url } = await stage(shop, { filename: 'a.jpg', fileSize: 3 })
    const put = () =>
      fetch(url, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: Buffer.alloc(3) })
    const picture = () => fetch(shop.files()[0].url)
    shop.faults.add({ operation: '*', kind: 'http-500', when: 'before', times: 9 })
    expect([await seen(put()), await seen(picture())]).toEqual([200, 200])
    shop.faults.add({ operation: 'upload', kind: 'http-502', when: 'before' })
    shop.faults.add({ operation: 'cdn', kind: 'reset', when: 'after' })
    expect([await seen(put()), await seen(picture())]).toEqual([502, 'broken'])
    expect([await seen(put()), await seen(picture())]).toEqual([200, 200])
  })
})

describe('who listens to the shop', () => {
  it('is told of each operation before it runs and after, and waited for', async () => {
    const heard: unknown[] = []
    const stop = shop.onRequest(async (name, variables) => {
      await Promise.resolve()
      heard.push([name, variables, altNow()])
    })
    shop.onAnswer((name) => void heard.push([name, altNow()]))
    const query = `mutation Reword($alt: String) { fileUpdate(files: [{ id: "${tee.backId}", alt: $alt }]) { userErrors { code } } }`
    const before = altNow()
    await ask(shop, query, { alt: 'new' })
    expect(heard).toEqual([
      ['Reword', { alt: 'new' }, before],
      ['Reword', 'new'],
    ])
    stop()
    await ask(shop, query, { alt: 'newer' })
    expect(heard).toHaveLength(3)
  })
})
