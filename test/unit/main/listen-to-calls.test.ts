import { describe, expect, it } from 'vitest'
import { findCosts } from '../../../src/main/find-costs.ts'
import { listenToCalls } from '../../../src/main/listen-to-calls.ts'

const url = new URL('https://api.example/v1/edit?x=1')
const json = { 'content-type': 'application/json' }

const listen = (answer: () => Promise<Response>) => listenToCalls(answer)

describe('listening to calls', () => {
  it('gives the answer on as it is, and tells what it said of money', async () => {
    const body = JSON.stringify({ id: 'a', metrics: { cost: 0.035, predict_time: 5 } })
    const { fetch, seen } = listen(
      async () => new Response(body, { status: 201, headers: { ...json, 'x-credits-consumed': '0.04' } }),
    )
    const response = await fetch(url, { method: 'POST', headers: { authorization: 'Bearer of-nobody' } })
    expect(response.status).toBe(201)
    expect(await response.text()).toBe(body)
    expect(seen()).toEqual([
      {
        method: 'POST',
        host: 'api.example',
        path: '/v1/edit',
        status: 201,
        redirectTo: undefined,
        costs: ['x-credits-consumed = 0.04', 'metrics.cost = 0.035'],
      },
    ])
    expect(JSON.stringify(seen())).not.toContain('of-nobody')
  })

  it.each([
    ['https://eu.example/v1/edit', 'eu.example'],
    ['/v2/edit', 'api.example'],
    [undefined, 'api.example'],
  ])('notes that an answer points to %s', async (location, redirectTo) => {
    const { fetch, seen } = listen(
      async () => new Response(null, { status: 308, headers: location === undefined ? {} : { location } }),
    )
    await fetch(url)
    expect(seen()).toMatchObject([{ method: 'GET', status: 308, redirectTo }])
  })

  it('notes a call that has no answer', async () => {
    const { fetch, seen } = listen(() => Promise.reject(new TypeError('fetch failed')))
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    expect(seen()).toMatchObject([{ status: undefined, costs: [] }])
  })

  it('does not look through an answer that holds a picture, and leaves it whole', async () => {
    const body = JSON.stringify({ data: 'x'.repeat(400_000), cost: 1 })
    const { fetch, seen } = listen(async () => new Response(body, { headers: json }))
    expect(await (await fetch(url)).text()).toBe(body)
    expect(seen()).toMatchObject([{ costs: [] }])
  })
})

it('costs are numbers under a name that speaks of money, however deep within reason', () => {
  const find = (value: unknown) => findCosts(new Headers(), new TextEncoder().encode(JSON.stringify(value)))
  expect(find({ data: [{ price: '0.07', priceless: 'yes' }], cost: null })).toEqual(['data.0.price = 0.07'])
  expect(find({ a: { b: { c: { d: { e: { f: { g: { cost: 1 } } } } } } } })).toEqual([])
  expect(find('no object')).toEqual([])
})
