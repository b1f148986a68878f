import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'
import { type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  stage = await someShop(server)
})
afterAll(() => server.close())

const read = async () => (await server.callAs(stage.shopId, { method: 'GET', url: '/api/catalog' })).json

describe('the catalogue', () => {
  it('is told as empty before it was read', async () => {
    expect(await read()).toEqual({
      products: 0,
      colorways: 0,
      lacking: 0,
      stale: 0,
      readAt: null,
      sync: null,
    })
  })

  it('is told with how it is being read, and how old it is', async () => {
    const first = await stage.syncs.request('installation')
    await stage.syncs.markRunning(first.id, 'operation 1')
    await stage.syncs.markReading(first.id)
    await stage.mirror.keepMany([someProduct()], first.id)
    await stage.syncs.markDone(first.id)
    const second = await stage.syncs.request('nightly')
    await stage.syncs.noteProgress(second.id, { objects: 7 })
    await stage.stale.note({ productId: 'gid://shopify/Product/2', changedAt: new Date() })
    expect(await read()).toEqual({
      products: 1,
      colorways: 2,
      lacking: 1,
      stale: 1,
      readAt: first.createdAt.toISOString(),
      sync: {
        state: 'planned',
        cause: 'nightly',
        reason: null,
        objects: 7,
        products: 0,
        createdAt: second.createdAt.toISOString(),
      },
    })
  })
})
