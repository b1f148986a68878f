import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSealer } from '../../../src/database/sealing/sealer.ts'
import { createProviderAccounts } from '../../../src/database/stores/provider-account-store.ts'
import type { ActivityFilter } from '../../../src/ports/activity-store.ts'
import { keepSecret } from '../../support/hear.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { someSchedule } from '../../support/some-schedule.ts'
import { approved, inReview, published, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const told = async (filter: ActivityFilter = {}) =>
  (await stage.activity.list({ limit: 100 }, filter)).rows.map(({ actor, deed, name, colorwayLabel }) =>
    `${actor}: ${deed} ${name ?? colorwayLabel ?? ''}`.trim(),
  )

describe('the log of a shop', () => {
  it('tells every decision, also those that move no edit', async () => {
    const { candidates } = await inReview(stage, [someDraft()], 2)
    const [first, second] = candidates
    await stage.candidates.decide(first.id, { kind: 'reject', decidedBy: 'Ada' })
    await stage.candidates.takeBack(first.id, 'Ada')
    await stage.candidates.decide(second.id, { kind: 'approve', decidedBy: 'rule: all' })
    await stage.candidates.takeBack(second.id, 'rule: all')
    expect(await told({ group: 'review' })).toEqual([
      'rule: all: tookBack Navy',
      'rule: all: approved Navy',
      'Ada: tookBack Navy',
      'Ada: rejected Navy',
    ])
  })

  it('tells what became of schedules, and who had them run', async () => {
    const { id } = await stage.schedules.add(someSchedule())
    await stage.schedules.change(id, { capMicros: 1n }, 'Ada')
    await stage.schedules.change(id, { paused: true }, 'Ada')
    await stage.schedules.change(id, { paused: false }, 'Ben')
    await stage.refreshes.ask({ ...someSchedule(), scheduleId: id, requestedBy: 'Ben' })
    await stage.refreshes.ask({ ...someSchedule(), scheduleId: undefined, requestedBy: 'command line' })
    await stage.schedules.remove(id, 'Ada')
    expect(await told({ group: 'batches' })).toEqual([
      'Ada: removedSchedule Every night',
      'command line: beganRefresh',
      'Ben: beganRefresh Every night',
      'Ben: resumedSchedule Every night',
      'Ada: pausedSchedule Every night',
      'Ada: changedSchedule Every night',
      'staff 7: addedSchedule Every night',
    ])
  })

  it('tells batches and publications, and what was asked to be undone', async () => {
    const { candidates } = await approved(stage, [someDraft()])
    const [live] = await published(stage)
    await stage.publications.requestUndo({ kind: 'publication', id: live }, 'Ben')
    const editIds = [candidates[0].edit.id]
    await stage.publications.markUndone(live, { editIds, notes: undefined })
    await stage.edits.approveAgain(editIds, 'Ben')
    expect(await told()).toEqual([
      'Ben: redid Navy',
      'Ben: undid Navy',
      'a test: published Navy',
      'a test: approved Navy',
      'a test: startedBatch',
      'a test: plannedBatch',
    ])
    expect(await told({ group: 'batches' })).toEqual(['a test: startedBatch', 'a test: plannedBatch'])
    expect(await told({ actor: 'Ben' })).toHaveLength(2)
    expect(await stage.activity.listActors()).toEqual(['a test', 'Ben'].toSorted())
    const own = await stage.activity.list({ limit: 100 }, { actor: 'colorway' })
    expect(own.rows.map(({ deed }) => deed)).toEqual(own.rows.map(() => undefined))
    expect(own.rows.map(({ to }) => to)).toContain('undone')
  })

  it('tells changed settings, colours and accounts, and no key', async () => {
    const apiKey = 'a-key-that-nobody-may-read'
    keepSecret(apiKey)
    const sealer = createSealer({ current: Buffer.alloc(32, 'test') })
    const accounts = createProviderAccounts(opened.db, sealer).forShop(stage.shopId)
    const terms = {
      model: undefined,
      draftModel: undefined,
      priceMicros: undefined,
      startsPerMinute: undefined,
      atOnce: undefined,
    }
    await stage.settings.set({ galleryPosition: 'first', dayCapUsd: 100 }, { setBy: 'Ada' })
    await stage.settings.set({ galleryPosition: 'end' })
    await stage.colors.set('Midnight', { kind: 'color', hex: '#101030' }, 'Ada')
    await stage.colors.remove('Midnight', 'Ada')
    await stage.colors.remove('Midnight', 'Ada')
    await accounts.set({ provider: 'wavespeed', apiKey, setBy: 'Ada', ...terms })
    await accounts.remove('wavespeed', 'Ada')
    expect(await told()).toEqual([
      'Ada: removedAccount wavespeed',
      'Ada: setAccount wavespeed',
      'Ada: removedColor midnight',
      'Ada: setColor midnight',
      'Ada: changedSetting galleryPosition',
    ])
    const events = await opened.db.event.findMany({ where: { shopId: stage.shopId }, omit: { id: true } })
    expect(JSON.stringify(events)).not.toContain(apiKey)
    expect(events[0].reason).toBe('end → first')
  })

  it('is read in pages, by product and by day', async () => {
    await stage.mirror.keepMany([someProduct({ id: 'gid://shopify/Product/tee', title: 'The tee' })])
    await approved(stage, [someDraft(), someDraft({ color: 'Sand' }), someDraft({ product: 'mug' })])
    expect((await told({ product: 'TEE' })).toSorted()).toEqual([
      'a test: approved Navy',
      'a test: approved Sand',
    ])
    expect(await told({ product: 'nothing' })).toEqual([])
    const whole = await told()
    const paged: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await stage.activity.list({ limit: 2, after })
      paged.push(
        ...page.rows.map(({ actor, deed, colorwayLabel }) =>
          `${actor}: ${deed} ${colorwayLabel ?? ''}`.trim(),
        ),
      )
      if (page.nextAfter === undefined) break
      after = page.nextAfter
    }
    expect(paged).toEqual(whole)
    const tomorrow = new Date(Date.now() + 24 * 3_600_000)
    expect(await told({ from: tomorrow })).toEqual([])
    expect(await told({ before: tomorrow })).toEqual(whole)
  })
})
