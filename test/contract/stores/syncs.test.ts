import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { atOnce, type Stage, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

describe('a reading of the catalogue', () => {
  it('is one, however many ask for it at once', async () => {
    const asked = await atOnce(10, () => stage.syncs.request('asked for'))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  })

  it('goes its way, and is followed by another', async () => {
    const { id } = await stage.syncs.request('installation')
    expect(await stage.syncs.markRunning(id, 'operation 1')).toBe(true)
    expect(await stage.syncs.markReading(id)).toBe(true)
    await stage.syncs.noteProgress(id, { objects: 7, products: 3 })
    expect(await stage.syncs.markDone(id)).toBe(true)
    expect(await stage.syncs.get(id)).toMatchObject({ state: 'done', objects: 7, products: 3 })
    const next = await stage.syncs.request('nightly')
    expect(next.id).not.toBe(id)
    expect([await stage.syncs.latest(), await stage.syncs.latest('done')]).toMatchObject([
      { id: next.id },
      { id },
    ])
  })

  it('is not moved out of turn', async () => {
    const { id } = await stage.syncs.request('nightly')
    expect(await stage.syncs.markReading(id)).toBe(false)
    expect(await stage.syncs.markDone(id)).toBe(false)
    expect(await stage.syncs.startUngrouped(id)).toBe(false)
    expect(await stage.syncs.markFailed(id, 'a test')).toBe(true)
    expect(await stage.syncs.markRunning(id, 'operation 1')).toBe(false)
    expect(await stage.syncs.get(id)).toMatchObject({ state: 'failed', reason: 'a test' })
  })

  it('begins anew without grouping', async () => {
    const { id } = await stage.syncs.request('nightly')
    await stage.syncs.markRunning(id, 'operation 1')
    expect(await stage.syncs.startUngrouped(id)).toBe(true)
    expect(await stage.syncs.get(id)).toMatchObject({
      state: 'planned',
      grouped: false,
      bulkOperationId: undefined,
    })
  })

  it('is held by one at a time, until the lease is over', async () => {
    const { id } = await stage.syncs.request('nightly')
    const claims = await atOnce(5, () => stage.syncs.claim(id, 60_000))
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
    await stage.syncs.letGo(id)
    expect(await stage.syncs.claim(id, -1)).toMatchObject({ id })
    expect(await stage.syncs.claim(id, 60_000)).toMatchObject({ id })
    expect(await stage.syncs.noticeFinished('operation 1')).toBeUndefined()
  })

  it('is found by its operation while it is open', async () => {
    const { id } = await stage.syncs.request('nightly')
    await stage.syncs.markRunning(id, 'operation 1')
    expect(await stage.syncs.noticeFinished('operation 1')).toMatchObject({ id })
    await stage.syncs.markFailed(id, 'a test')
    expect(await stage.syncs.noticeFinished('operation 1')).toBeUndefined()
  })
})

describe('the nightly repair', () => {
  const own = async () => {
    const claimed = await opened.house.claimRepairs(({ shopId }) => shopId === stage.shopId)
    return claimed.map(({ shopId }) => shopId)
  }

  it('is planned once, also when many look at once', async () => {
    const claimed = await atOnce(5, own)
    expect(claimed.flat()).toEqual([stage.shopId])
    expect(await stage.syncs.latest()).toMatchObject({ state: 'planned', cause: 'installation' })
  })

  it('knows when the shop was read last, and leaves out shops that grant no access', async () => {
    const { id, createdAt } = await stage.syncs.request('installation')
    await stage.syncs.markFailed(id, 'a test')
    const seen: unknown[] = []
    await opened.house.claimRepairs((shop) => {
      if (shop.shopId === stage.shopId) seen.push(shop.lastSyncAt)
      return false
    })
    expect(seen).toEqual([createdAt])
    await opened.db.shop.update({ where: { id: stage.shopId }, data: { access: 'lost' } })
    expect(await own()).toEqual([])
  })
})

describe('what is left lying', () => {
  const due = async () =>
    (await opened.house.findIdle(-60_000)).filter(({ payload }) => payload?.shopId === stage.shopId)

  it('is found: an open reading that nobody holds, and stale products', async () => {
    const { id } = await stage.syncs.request('nightly')
    await stage.stale.note({ productId: 'a', changedAt: new Date(0) })
    await stage.stale.note({ productId: 'b', changedAt: new Date(0) })
    const { shopId } = stage
    expect(await due()).toEqual([
      { step: 'sync-catalog', payload: { shopId, id } },
      { step: 'sync-products', payload: { shopId, id: shopId } },
    ])
    await stage.syncs.claim(id, 60_000)
    await stage.stale.settle(await stage.stale.list(10))
    expect(await due()).toEqual([])
  })
})

describe('a stale product', () => {
  it('that changed once more since it was listed stays', async () => {
    await stage.stale.note({ productId: 'a', changedAt: new Date(1) })
    const listed = await stage.stale.list(10)
    await expect
      .poll(async () => {
        await stage.stale.note({ productId: 'a', changedAt: new Date(0) })
        return (await stage.stale.list(10))[0]?.noticedAt
      })
      .not.toEqual(listed[0]?.noticedAt)
    await stage.stale.settle(listed)
    expect(await stage.stale.list(10)).toMatchObject([{ productId: 'a', changedAt: new Date(1) }])
    await stage.stale.settleNoticedBefore(new Date(Date.now() + 60_000))
    expect(await stage.stale.count()).toBe(0)
  })
})
