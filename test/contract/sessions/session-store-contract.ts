import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { offlineSessionId, type SessionStore, type ShopSession } from '../../../src/ports/session-store.ts'
import { atOnce } from '../../support/stage-edits.ts'

/** Two shops that nobody else uses, as several processes see them. */
export interface SessionsUnderTest {
  readonly own: SessionStore
  /** The same shop, seen by another process. */
  readonly elsewhere: SessionStore
  readonly stranger: SessionStore
}

const longMs = 60_000
const later = new Date(Date.now() + 3_600_000)

export const someSession = (name: string): ShopSession => ({
  accessToken: `shpat_access_of_${name}`,
  refreshToken: `shprt_refresh_of_${name}`,
  scopes: ['read_products', 'write_products'],
  expiresAt: later,
  refreshExpiresAt: new Date(later.getTime() + 1_000),
  userName: undefined,
})

/** What every session store keeps to. */
export const describeSessionStore = (what: string, open: () => Promise<SessionsUnderTest>): void => {
  describe(what, () => {
    let own: SessionStore
    let elsewhere: SessionStore
    let stranger: SessionStore
    beforeEach(async () => {
      const opened = await open()
      own = opened.own
      elsewhere = opened.elsewhere
      stranger = opened.stranger
    })
    const id = offlineSessionId

    it('has nothing at first, and then what was written, whole', async () => {
      expect(await own.read(id)).toBeUndefined()
      await own.write(id, someSession('the app'))
      expect(await elsewhere.read(id)).toEqual(someSession('the app'))
      const bare: ShopSession = { accessToken: 'shpua_staff', scopes: [], userName: 'Ada L.' }
      await own.write('42', bare)
      expect(await own.read('42')).toEqual(bare)
      await own.write(id, bare)
      expect(await own.read(id)).toEqual(bare)
    })

    it('keeps thirty staff members apart', async () => {
      const ids = Array.from({ length: 30 }, (_, index) => String(100 + index))
      await Promise.all(ids.map((staff) => own.write(staff, someSession(staff))))
      for (const staff of ids) expect(await own.read(staff)).toEqual(someSession(staff))
      await own.remove('107')
      expect(await own.read('107')).toBeUndefined()
      expect(await own.read('108')).toEqual(someSession('108'))
      await own.removeAll()
      for (const staff of ids) expect(await own.read(staff)).toBeUndefined()
    })

    it('shows no shop what another one has, and changes nothing of it', async () => {
      await own.write(id, someSession('mine'))
      expect(await stranger.read(id)).toBeUndefined()
      const claim = await own.claimRenewal(id, longMs)
      if (!claim) throw new Error('Nobody else holds it.')
      expect(await stranger.writeRenewed(claim, someSession('theirs'))).toBe(false)
      await stranger.letGo(claim)
      await stranger.remove(id)
      await stranger.removeAll()
      await stranger.write(id, someSession('theirs'))
      expect(await own.read(id)).toEqual(someSession('mine'))
      expect(await own.claimRenewal(id, longMs)).toBeUndefined()
      expect(await stranger.claimRenewal(id, longMs)).toBeDefined()
    })

    it('never mixes what several write at once', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `writer ${index}`)
      await Promise.all(names.map((name) => own.write(id, someSession(name))))
      const read = await own.read(id)
      expect(names.map(someSession)).toContainEqual(read)
    })

    describe('a renewal', () => {
      it('is claimed by one of many, before there is a session and after', async () => {
        for (const written of [false, true]) {
          if (written) await own.write(id, someSession('old'))
          const claims = [
            ...(await atOnce(6, () => own.claimRenewal(id, longMs))),
            ...(await atOnce(6, () => elsewhere.claimRenewal(id, longMs))),
          ]
          expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1)
          expect((await own.read(id))?.accessToken).toBe(written ? 'shpat_access_of_old' : undefined)
        }
      })

      it('writes once, and then another one may be claimed', async () => {
        const claim = await own.claimRenewal(id, longMs)
        if (!claim) throw new Error('Nobody else holds it.')
        expect(await elsewhere.writeRenewed(claim, someSession('new'))).toBe(true)
        expect(await elsewhere.writeRenewed(claim, someSession('newer'))).toBe(false)
        expect(await own.read(id)).toEqual(someSession('new'))
        expect(await own.claimRenewal(id, longMs)).toBeDefined()
      })

      it('that is given back leaves everything as it was', async () => {
        for (const before of [undefined, someSession('old')]) {
          if (before) await own.write(id, before)
          const claim = await own.claimRenewal(id, longMs)
          if (!claim) throw new Error('Nobody else holds it.')
          await own.letGo(claim)
          expect(await own.read(id)).toEqual(before)
          const next = await elsewhere.claimRenewal(id, longMs)
          if (!next) throw new Error('It was given back.')
          await own.letGo(claim)
          expect(await own.claimRenewal(id, longMs)).toBeUndefined()
          await elsewhere.letGo(next)
        }
      })

      it('that took too long is another’s, and comes too late', async () => {
        await own.write(id, someSession('old'))
        const slow = await own.claimRenewal(id, 1)
        await sleep(5)
        const quick = await elsewhere.claimRenewal(id, longMs)
        if (!slow || !quick) throw new Error('The first claim has run out.')
        expect(await elsewhere.writeRenewed(quick, someSession('new'))).toBe(true)
        expect(await own.writeRenewed(slow, someSession('late'))).toBe(false)
        await own.letGo(slow)
        expect(await own.read(id)).toEqual(someSession('new'))
      })

      it('that took too long still counts where nobody else claimed it', async () => {
        const slow = await own.claimRenewal(id, 1)
        if (!slow) throw new Error('Nobody else holds it.')
        await sleep(5)
        expect(await own.writeRenewed(slow, someSession('late'))).toBe(true)
      })

      it('comes too late for a session that was written anew, or removed', async () => {
        const outdated = await own.claimRenewal(id, longMs)
        if (!outdated) throw new Error('Nobody else holds it.')
        await own.write(id, someSession('newer'))
        expect(await own.writeRenewed(outdated, someSession('old'))).toBe(false)
        expect(await own.read(id)).toEqual(someSession('newer'))
        const pointless = await own.claimRenewal(id, longMs)
        if (!pointless) throw new Error('The write gave it free.')
        await own.removeAll()
        expect(await own.writeRenewed(pointless, someSession('old'))).toBe(false)
        expect(await own.read(id)).toBeUndefined()
      })
    })
  })
}
