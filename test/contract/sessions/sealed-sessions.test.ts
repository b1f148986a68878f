import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reseal } from '../../../src/database/sealing/reseal.ts'
import { createSealer } from '../../../src/database/sealing/sealer.ts'
import { createSessions } from '../../../src/database/stores/session-store.ts'
import { sealedSessions } from '../../../src/database/stores/session-table.ts'
import { offlineSessionId } from '../../../src/ports/session-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someShop } from '../../support/stage-edits.ts'
import { describeSessionStore, someSession } from './session-store-contract.ts'

const key = randomBytes(32)
const sealer = createSealer({ current: key })

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

describeSessionStore('sessions in the database', async () => {
  const { shopId } = await someShop(opened)
  const { shopId: strangerId } = await someShop(opened)
  const sessions = createSessions(opened.db, sealer)
  return {
    own: sessions.forShop(shopId),
    elsewhere: createSessions(opened.db, sealer).forShop(shopId),
    stranger: sessions.forShop(strangerId),
  }
})

describe('the row of a session', () => {
  it('holds no token, and opens in no other row and no other shop', async () => {
    const { shopId } = await someShop(opened)
    const { shopId: otherId } = await someShop(opened)
    const own = createSessions(opened.db, sealer).forShop(shopId)
    await own.write(offlineSessionId, someSession('the app'))
    await own.write('42', someSession('Ada'))
    const row = await opened.db.session.findUniqueOrThrow({
      where: { shopId_id: { shopId, id: offlineSessionId } },
    })
    expect(Buffer.from(row.sealedTokens).includes('shp')).toBe(false)
    expect(JSON.stringify(row)).not.toMatch(/access_of|refresh_of/)

    await opened.db.session.update({
      where: { shopId_id: { shopId, id: '42' } },
      data: { sealedTokens: row.sealedTokens },
    })
    await expect(own.read('42')).rejects.toMatchObject({ code: 'bug' })
    await opened.db.session.create({ data: { ...row, shopId: otherId } })
    const other = createSessions(opened.db, sealer).forShop(otherId)
    await expect(other.read(offlineSessionId)).rejects.toMatchObject({ code: 'bug' })
  })
})

describe('a change of keys', () => {
  const next = randomBytes(32)
  const changing = createSealer({ current: next, previous: key })

  it('seals every session anew, after which the former key is not needed', async () => {
    await opened.db.session.deleteMany()
    const { shopId } = await someShop(opened)
    const former = createSessions(opened.db, sealer).forShop(shopId)
    const ids = Array.from({ length: 30 }, (_, index) => String(index))
    for (const id of ids) await former.write(id, someSession(id))
    await former.claimRenewal('not there yet', 60_000)
    await former.write('lost', someSession('lost'))
    const where = { shopId_id: { shopId, id: 'lost' } }
    await opened.db.session.update({ where, data: { sealedTokens: randomBytes(80) } })

    expect(await reseal(changing, sealedSessions(opened.db))).toEqual({ resealed: 30, unreadable: 1 })
    expect(await reseal(changing, sealedSessions(opened.db))).toEqual({ resealed: 0, unreadable: 1 })
    const current = createSessions(opened.db, createSealer({ current: next })).forShop(shopId)
    for (const id of ids) expect(await current.read(id)).toEqual(someSession(id))
    await expect(former.read('7')).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('leaves what was renewed in the meantime', async () => {
    const { shopId } = await someShop(opened)
    const former = createSessions(opened.db, sealer).forShop(shopId)
    await former.write(offlineSessionId, someSession('old'))
    const table = sealedSessions(opened.db)
    const replace: typeof table.replace = async (row, sealed) => {
      if (row.shopId === shopId) await former.write(offlineSessionId, someSession('new'))
      await table.replace(row, sealed)
    }
    await reseal(changing, { ...table, replace })
    expect(await former.read(offlineSessionId)).toEqual(someSession('new'))
  })
})
