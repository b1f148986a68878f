import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  beginCall,
  quotedBatch,
  runningBatch,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

it('what an unknown outcome has parked can be asked for again; the first call stays charged', async () => {
  const stage = await someShop(tables)
  const first = await runningBatch(stage, [someDraft()])
  const [id = ''] = await admitAll(stage)
  await beginCall(stage, id)
  await stage.attempts.markUncertain(id, 'The line broke.')
  expect(await stage.edits.listOfBatch(first)).toMatchObject([{ state: 'parked', reason: 'The line broke.' }])
  await runningBatch(stage, [someDraft()])
  expect(await stage.edits.listOfBatch(first)).toMatchObject([{ state: 'cancelled' }])
  expect(await stage.batches.get(first)).toMatchObject({ spentMicros: 40_000n })
  expect(await admitAll(stage)).toHaveLength(1)
})

it('a planning that lags behind adds nothing to a batch that was quoted', async () => {
  const stage = await someShop(tables)
  const id = await quotedBatch(stage, [someDraft()])
  await stage.edits.join(id, [someDraft(), someDraft({ color: 'Sand' })])
  expect(await stage.edits.listOfBatch(id)).toHaveLength(1)
})
