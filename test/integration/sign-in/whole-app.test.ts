import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { createLog } from '../../../src/main/create-log.ts'
import { type House, openHouse } from '../../../src/main/open-house.ts'
import { startWeb, type Web } from '../../../src/main/start-web.ts'
import { startWorkers } from '../../../src/main/start-workers.ts'
import { openWorld, type World } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { quickPace } from '../../support/quick-pace.ts'

const tee = drawProduct({ handle: 'tee', title: 'Tee', colors: ['White', 'Navy'], sizes: ['S'] })
const [reader, outsider] = ['2', '3']
const patient = { timeout: 20_000 }

let database: FreshDatabase
let world: World
let house: House
let web: Web
let bundleDir: string
let shopId: string
beforeAll(async () => {
  database = await freshDatabase()
  world = await openWorld({
    products: [tee],
    shop: { render: drawPicture },
    env: { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  })
  const { oauth } = world.shop
  oauth.staff = [
    ...oauth.staff,
    { id: reader, firstName: 'Ben', lastName: 'Brown', email: 'ben@b.example', scopes: ['read_products'] },
    { id: outsider, firstName: 'Cy', lastName: 'Clark', email: 'cy@c.example', scopes: ['read_files'] },
  ]
  shopId = world.shop.shopDomain
  const config = readConfig({ ...world.env, SHOPIFY_SHOP: '' })
  house = await openHouse(config, createLog(config), quickPace)
  bundleDir = await mkdtemp(join(tmpdir(), 'colorway-bundle-'))
  await mkdir(join(bundleDir, 'assets'))
  await writeFile(join(bundleDir, 'index.html'), '')
  web = await startWeb(house, bundleDir)
})
afterAll(async () => {
  await web.close()
  await house.close()
  await world.close()
  await database.drop()
  await rm(bundleDir, { recursive: true, force: true })
})

const call = async (userId: string | undefined, path: string, body?: unknown) => {
  const response = await fetch(new URL(path, web.url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${world.shop.sessionToken(userId)}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('an installation that any shop may join', () => {
  it('has none at first', async () => {
    expect(await house.registry.list()).toEqual([])
  })

  it('takes a shop in at its first visit, and has its catalogue read', async () => {
    expect(await call(undefined, '/api/batches')).toMatchObject({ status: 200 })
    expect(await house.registry.list()).toEqual([shopId])
    expect(await house.stores.forShop(shopId).syncs.latest()).toMatchObject({ cause: 'installation' })
  })

  it('lets staff look who may see products, and change only who may change them', async () => {
    expect(await call(reader, '/api/batches')).toMatchObject({ status: 200 })
    const refused = await call(reader, '/api/batches', {})
    expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('not change them') })
    expect(JSON.parse(refused.text)).toMatchObject({ error: { code: 'not_allowed' } })
    expect(refused.headers.get('x-shopify-retry-invalid-session-request')).toBeNull()
    expect(await call(outsider, '/api/batches')).toMatchObject({
      status: 403,
      text: expect.stringContaining('may not see products'),
    })
    expect((await house.stores.forShop(shopId).batches.list({ limit: 5 })).rows).toEqual([])
  })

  it('names who asked', async () => {
    const made = await call(undefined, '/api/batches', {})
    expect(JSON.parse(made.text)).toMatchObject({ requestedBy: 'staff 1 (Olga O.)' })
    expect(made.text).not.toContain('@')
  })

  it('lets work rest while it has no access, and goes on with it by itself afterwards', async () => {
    world.shop.oauth.tokens.revokeAll()
    await startWorkers(house)
    const { batches } = house.stores.forShop(shopId)
    await expect.poll(async () => (await house.registry.find(shopId))?.access, patient).toBe('lost')
    const [batch] = (await batches.list({ limit: 1 })).rows
    expect(batch).toMatchObject({ state: 'planned' })
    expect(await call(undefined, '/api/batches')).toMatchObject({ status: 200 })
    await expect.poll(async () => (await batches.get(batch.id)).state, patient).toBe('quoted')
  })
})
