import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLanes } from '../../../src/database/stores/lanes/lane-store.ts'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { editPicture } from '../../../src/pipeline/edit-picture.ts'
import { finishPicture } from '../../../src/pipeline/finish-picture.ts'
import type { Fault } from '../../sandbox/providers/fault.ts'
import {
  type SandboxProviders,
  startSandboxProviders,
} from '../../sandbox/providers/start-sandbox-providers.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { runningBatch, someDraft, someShop } from '../../support/stage-edits.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { createTestLog } from '../../support/test-log.ts'
import { hastyEditors } from './hostile/hasty-editors.ts'

const clockScale = 200
const source = await drawPicture({ widthPx: 512, heightPx: 512 })
const recolored = await drawPicture({ widthPx: 512, heightPx: 512, thing: '#1F2A44' })

let tables: OpenStores
let providers: SandboxProviders
const downloads = createDownloads({ allowPrivateNetwork: true })
const desk = createPictureDesk({ threads: 1 })
beforeAll(async () => {
  tables = await openStores()
  const picture = { bytes: recolored, widthPx: 512, heightPx: 512 }
  providers = await startSandboxProviders({ clockScale, latencyMs: 5_000, edit: async () => picture })
})
afterAll(async () => {
  await providers.stop()
  await downloads.close()
  await desk.close()
  await tables.close()
})

/** Makes two edits at WaveSpeed, of which the first meets the fault, or both. Answers what became of them and what was logged. */
const editTwo = async (fault: Fault, times = 1) => {
  const logged: string[] = []
  const stage = await someShop(tables)
  const { shopId } = stage
  const batchId = await runningBatch(stage, [someDraft({ color: 'First' }), someDraft({ color: 'Second' })])
  const storage = createMemoryStorage()
  const sourceKey = await storage.put(shopId, source)
  await tables.db.edit.updateMany({ where: { shopId }, data: { sourceKey, thing: 'product' } })
  const hasty = { downloads, noticesAt: 'http://127.0.0.1:9', clockScale }
  const [editor] = hastyEditors(providers, hasty).filter(
    ({ description }) => description.provider === 'wavespeed',
  )
  const nudges = { nudge: async () => {}, nudgeAll: async () => {} }
  const editors = fixedEditors([editor])
  const lanes = createLanes(tables.db)
  const deps = {
    ...tables,
    storage,
    desk,
    editors,
    lanes,
    nudges,
    log: createTestLog(logged),
    publicPictures: undefined,
    downloads: testDownloads,
    catalogs: {
      forShop: () => {
        throw new Error('The pictures are there.')
      },
    },
    pace: { ...quickPace, leadMs: 5_000 },
    concurrency: 1,
  }
  const context = { signal: new AbortController().signal }
  providers.of('wavespeed').misbehave(fault, times)
  const isBusy = async () =>
    (await tables.db.edit.count({ where: { shopId, state: { in: ['waiting', 'editing', 'finishing'] } } })) >
    0
  while (await isBusy()) {
    await tables.house.admit([editor.description])
    const open = await tables.db.attempt.findMany({
      where: { shopId, edit: { state: { in: ['editing', 'finishing'] } } },
      orderBy: { createdAt: 'asc' },
    })
    for (const { id, state } of open)
      await (state === 'settled' ? finishPicture(deps) : editPicture(deps)).handle({ shopId, id }, context)
    await sleep(20)
  }
  const attempts = await tables.db.attempt.findMany({ where: { shopId }, orderBy: { createdAt: 'asc' } })
  const edits = await stage.edits.listOfBatch(batchId)
  const { rows } = await stage.candidates.listInReview({ limit: 10 })
  const isHarmed = ({ id }: { readonly id: string }): boolean => id === attempts[0].editId
  return {
    attempts,
    harmed: edits.find(isHarmed),
    well: edits.find((edit) => !isHarmed(edit)),
    harmedCandidate: rows.find(({ edit }) => isHarmed(edit)),
    wellCandidate: rows.find(({ edit }) => !isHarmed(edit)),
    logged,
  }
}

/** The other edit is as if nothing had happened. */
const expectWell = ({ well, wellCandidate }: Awaited<ReturnType<typeof editTwo>>): void => {
  expect(well).toMatchObject({ state: 'in_review' })
  expect(wellCandidate?.verdict).not.toBe('fail')
}

describe('a provider', () => {
  it.each<[Fault, RegExp]>([
    ['html-picture', /HTML|page|no picture/i],
    ['truncated-picture', /cut off|whole|broken off|incomplete/i],
    ['expired-link', /expired|no longer|gone/i],
  ])('that does this: %s, harms one edit, which fails and says why', async (fault, why) => {
    const ended = await editTwo(fault)
    expect(ended.harmed).toMatchObject({ state: 'failed', reason: expect.stringMatching(why) })
    expect(ended.logged.join('\n')).toMatch(why)
    expectWell(ended)
  })

  it('that never comes to an end has one call that failed or is of unknown outcome, and the log says so', async () => {
    const ended = await editTwo('hang')
    const [hung] = ended.attempts
    expect(['uncertain', 'failed']).toContain(hung.state)
    expect(hung.reason).toMatch(/\w{3,}/)
    expect(ended.logged.join('\n')).toContain(hung.reason ?? '')
    expectWell(ended)
  })

  it('that answers with the picture of another job harms one edit: it fails its measurement, and the log says so', async () => {
    const ended = await editTwo('other-picture')
    const { harmed, harmedCandidate, logged } = ended
    expect(harmedCandidate).toMatchObject({ verdict: 'fail' })
    expect(harmedCandidate?.reasons.join(' ')).not.toBe('')
    const told = logged.filter((line) => line.includes('cannot be used'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(harmed?.productId)
    expectWell(ended)
  })

  it('that answers about another job is not believed, and the log says so', async () => {
    const ended = await editTwo('other-job')
    expect(ended.harmedCandidate?.verdict).not.toBe('fail')
    expect(ended.logged.join('\n')).toMatch(/another call/)
    expectWell(ended)
  })

  it('that lies about the type of a file is not believed: a picture is taken as what it is, a text is none', async () => {
    const { harmed, well, logged } = await editTwo('wrong-type', 2)
    const states = [harmed?.state, well?.state]
    expect(states.toSorted()).toEqual(['failed', 'in_review'])
    const reason = (harmed?.state === 'failed' ? harmed : well)?.reason ?? ''
    expect(reason).toMatch(/no picture|text/i)
    expect(logged.join('\n')).toContain(reason)
  })
})
