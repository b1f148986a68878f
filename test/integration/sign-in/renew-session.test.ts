import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { unavailable } from '../../../src/domain/errors.ts'
import type { SessionStore, ShopSession } from '../../../src/ports/session-store.ts'
import { type RenewalPace, renewSession } from '../../../src/shopify/sign-in/renew-session.ts'
import { createMemorySessions } from '../../support/memory-sessions.ts'

const id = 'offline'
const pace: RenewalPace = { leaseMs: 60_000, lookEveryMs: 1, patienceMs: 5_000 }
const sessionOf = (accessToken: string): ShopSession => ({ accessToken, scopes: [] })
const stale = sessionOf('stale')

let store: SessionStore
beforeEach(async () => {
  store = createMemorySessions().forShop('a.myshopify.com')
  await store.write(id, stale)
})

const neverAsked = (): Promise<ShopSession> => Promise.reject(new Error('It was asked for twice.'))

it('one asks, and the others wait for what it gets', async () => {
  const request = async () => {
    await sleep(20)
    return sessionOf('fresh')
  }
  const first = renewSession({ store, id, stale, request, pace })
  const others = [1, 2, 3].map(() => renewSession({ store, id, stale, request: neverAsked, pace }))
  for (const { accessToken } of await Promise.all([first, ...others])) expect(accessToken).toBe('fresh')
})

it('a session that was renewed before the claim was had is taken as it is', async () => {
  await store.write(id, sessionOf('fresh'))
  expect(await renewSession({ store, id, stale, request: neverAsked, pace })).toEqual(sessionOf('fresh'))
  expect(await store.claimRenewal(id, 1)).toBeDefined()
})

it('who waits in vain gives up, and leaves everything as it is', async () => {
  await store.claimRenewal(id, 60_000)
  const impatient = { ...pace, patienceMs: 5 }
  await expect(
    renewSession({ store, id, stale, request: neverAsked, pace: impatient }),
  ).rejects.toMatchObject({ code: 'unavailable' })
  expect(await store.read(id)).toEqual(stale)
})

it('what comes after the claim was lost gives way to what is newer', async () => {
  const request = async () => {
    await store.write(id, sessionOf('newer'))
    return sessionOf('late')
  }
  expect(await renewSession({ store, id, stale, request, pace })).toEqual(sessionOf('newer'))
  expect(await store.read(id)).toEqual(sessionOf('newer'))
})

it('a request that fails gives the claim back, for the next one', async () => {
  const request = () => Promise.reject(unavailable('Down.'))
  await expect(renewSession({ store, id, stale, request, pace })).rejects.toMatchObject({
    code: 'unavailable',
  })
  const again = renewSession({ store, id, stale, request: async () => sessionOf('fresh'), pace })
  expect(await again).toEqual(sessionOf('fresh'))
})
