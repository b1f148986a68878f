import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  approved,
  published,
  runningBatch,
  type Stage,
  settleAll,
  someDraft,
  someEditor,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
beforeEach(async () => {
  opened = await openStores()
})
afterEach(() => opened.close())

const moment = (minute: number) => new Date(Date.UTC(2027, 0, 1, 0, minute))

describe('a shop', () => {
  const id = 'a.myshopify.com'

  it('is met without access, and installed once', async () => {
    const { shops } = opened
    expect(await shops.find(id)).toBeUndefined()
    await shops.greet(id)
    expect(await shops.find(id)).toMatchObject({ id, access: 'lost' })
    expect(await shops.list()).toEqual([])
    expect(await shops.install(id, moment(1))).toBe(true)
    expect(await shops.install(id, moment(2))).toBe(false)
    await shops.greet(id)
    expect(await shops.find(id)).toEqual({ id, access: 'granted', installedAt: moment(2) })
    expect(await shops.list()).toEqual([id])
  })

  it('may be installed without having been met', async () => {
    expect(await opened.shops.install(id, moment(1))).toBe(true)
    expect(await opened.shops.list()).toEqual([id])
  })

  it('loses its access, and gives it again', async () => {
    const { shops } = opened
    await shops.install(id, moment(1))
    await shops.markAccessLost(id)
    expect(await shops.find(id)).toMatchObject({ access: 'lost' })
    expect(await shops.install(id, moment(2))).toBe(true)
    expect(await shops.find(id)).toMatchObject({ access: 'granted' })
  })

  it('is not uninstalled by a notice of an earlier installation', async () => {
    const { shops } = opened
    expect(await shops.markUninstalled(id, moment(1))).toBe(false)
    await shops.install(id, moment(5))
    expect(await shops.markUninstalled(id, moment(4))).toBe(false)
    expect(await shops.find(id)).toMatchObject({ access: 'granted' })
    expect(await shops.markUninstalled(id, moment(6))).toBe(true)
    await shops.markAccessLost(id)
    expect(await shops.find(id)).toMatchObject({ access: 'uninstalled' })
    expect(await shops.list()).toEqual([])
    expect(await shops.install(id, moment(7))).toBe(true)
    expect(await shops.markUninstalled(id, moment(6))).toBe(false)
  })
})

describe('work of a shop without access', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await someShop(opened)
  })
  const draftOf = (product: string) => someDraft({ product })

  /** Something due for every step. */
  const furnish = async (): Promise<void> => {
    await stage.batches.create({
      origin: 'cli',
      scope: { kind: 'all' },
      requestedBy: 'a test',
      runWhenQuoted: false,
    })
    await approved(stage, [draftOf('live')])
    const [live] = await published(stage)
    await stage.publications.requestUndo({ kind: 'publication', id: live }, 'a test')
    await approved(stage, [draftOf('approved')])
    await stage.publications.plan({ requestedBy: 'a test' })
    await runningBatch(stage, [draftOf('editing'), draftOf('finishing')])
    await settleAll(stage, (await admitAll(stage)).slice(1))
    await runningBatch(stage, [draftOf('waiting')])
  }

  it.each([
    ['lost', (shopId: string) => opened.shops.markAccessLost(shopId)],
    ['uninstalled', (shopId: string) => opened.shops.markUninstalled(shopId, moment(9_999_999))],
  ])('(%s) rests, and goes on when access is granted again', async (_what, loseAccess) => {
    await furnish()
    const before = await opened.house.findIdle(-1_000)
    expect(new Set(before.map(({ step }) => step))).toEqual(
      new Set(['plan-batch', 'edit-picture', 'finish-picture', 'publish', 'undo']),
    )
    await loseAccess(stage.shopId)
    expect(await opened.house.findIdle(-1_000)).toEqual([])
    expect(await opened.house.listBusyShops()).toEqual([])
    expect(await opened.house.admit([someEditor()])).toEqual([])
    await opened.shops.install(stage.shopId, new Date())
    expect(await opened.house.findIdle(-1_000)).toEqual(before)
    expect(await opened.house.listBusyShops()).toEqual([stage.shopId])
    expect(await opened.house.admit([someEditor()])).toHaveLength(1)
  })

  it('takes nobody’s place, unless somebody is still at it', async () => {
    await runningBatch(stage, [draftOf('a'), draftOf('b')])
    const editor = someEditor(2)
    const [held] = await opened.house.admit([editor])
    await stage.attempts.claim(held.id, 60_000)
    const other = await someShop(opened)
    await runningBatch(other, [draftOf('c'), draftOf('d')])
    expect(await opened.house.admit([editor])).toEqual([])
    await opened.shops.markAccessLost(stage.shopId)
    expect(await opened.house.admit([editor])).toEqual([{ shopId: other.shopId, id: expect.any(String) }])
  })
})

it('a shop that nobody met cannot be named by chance', async () => {
  await opened.shops.markAccessLost(randomUUID())
  expect(await opened.db.shop.count()).toBe(0)
})
