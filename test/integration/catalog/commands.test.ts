import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { runColorway } from '../cli/run-colorway.ts'

let database: FreshDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  const products = ['tee', 'mug'].map((handle) =>
    drawProduct({ handle, title: handle, colors: ['White', 'Navy'], sizes: ['S'] }),
  )
  const shop = { render: drawPicture, bulkLifeMs: { created: 0, running: 0 } }
  world = await openWorld({ products, shop, env: { DATABASE_URL: database.url } })
})
afterAll(async () => {
  await world.close()
  await database.drop()
})

const run = (...args: readonly string[]) => runColorway(['catalog', ...args, '--json'], world.env)

it('is read by command, and its state told', { timeout: 90_000 }, async () => {
  const synced = await run('sync')
  expect(synced).toMatchObject({
    exitCode: 0,
    json: { state: 'done', read: 2, products: 2, colorways: 4, lacking: 2 },
  })
  expect(synced.stderr).toContain('Reading the catalogue')
  const status = await run('status')
  expect(status).toMatchObject({
    exitCode: 0,
    json: { products: 2, lacking: 2, stale: 0, sync: { state: 'done' }, readAt: expect.any(String) },
  })
})
