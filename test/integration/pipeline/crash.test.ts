import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { dieAt, ends } from './die-at.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const never = Number.POSITIVE_INFINITY
/** A job is run again until its publication has come to the state; a few times must do. */
const runUntil = async (open: Publishing, id: string, state: 'verified' | 'undone') => {
  const run = state === 'verified' ? open.runPublish : open.runUndo
  for (let runs = 0; runs < 3; runs++) {
    if ((await open.get(id)).state === state) return
    await run(id)
  }
  expect((await open.get(id)).state).toBe(state)
}

/** What the shop must be like in the end, however often somebody died on the way. */
const expectPublished = async (open: Publishing) => {
  const names = open.shop.products()[0].media.map(({ filename }) => filename)
  expect(names).toHaveLength(new Set(names).size)
  expect(names.map((name) => name.replace(/-[0-9a-f]{12}\.jpg$/, ''))).toEqual([
    'tee.jpg',
    'tee-back.jpg',
    'tee-navy',
    'tee-red',
  ])
  const [, , navy, red] = names
  const files = open.shop.files().map(({ filename }) => filename)
  expect(files.toSorted()).toEqual(names.toSorted())
  expect(filenameByVariant(open.shop)).toEqual({
    'tee White / S': 'tee.jpg',
    'tee White / M': 'tee.jpg',
    'tee Navy / S': navy,
    'tee Navy / M': navy,
    'tee Red / S': red,
    'tee Red / M': red,
  })
  expect(await open.editStates()).toEqual(['published', 'published'])
}

describe.each(ends)('a process that %s a call', (end) => {
  it('while it publishes is made up for, whichever call it is', { timeout: 60_000 }, async () => {
    for (let at = 1; at < never; at++) {
      const open = await openPublishing(tables)
      const { id } = await open.plan()
      const doomed = dieAt(open.process, at, end)
      await open.runPublish(id, doomed).catch(() => undefined)
      if (doomed.metAt() === undefined) {
        expect(at, 'calls that it could die at').toBeGreaterThan(15)
        await open.close()
        return
      }
      await runUntil(open, id, 'verified')
      await expectPublished(open)
      await open.close()
    }
  })

  it('while it takes a publication back is made up for, whichever call it is', {
    timeout: 60_000,
  }, async () => {
    for (let at = 1; at < never; at++) {
      const open = await openPublishing(tables)
      const { id } = await open.plan()
      await open.runPublish(id)
      await open.requestUndo(id)
      const doomed = dieAt(open.process, at, end)
      await open.runUndo(id, doomed).catch(() => undefined)
      if (doomed.metAt() === undefined) {
        expect(at, 'calls that it could die at').toBeGreaterThan(5)
        await open.close()
        return
      }
      await runUntil(open, id, 'undone')
      expect(describeShop(open.shop), `after ${doomed.metAt()}`).toBe(open.before)
      expect(await open.get(id)).toMatchObject({ state: 'undone', reason: undefined })
      expect(await open.editStates()).toEqual(['undone', 'undone'])
      await open.close()
    }
  })
})
