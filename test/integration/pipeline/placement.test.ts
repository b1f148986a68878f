import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { brought, openEditing, placement } from './open-editing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

it('where a picture lies in what was sent is kept with its attempt, and nobody else is told', async () => {
  const edited = await openEditing(tables, [brought])
  const id = (await edited.admit()) ?? ''
  await edited.run(id)
  const kept = await tables.stores.forShop(edited.shopId).attempts.get(id)
  expect(kept).toMatchObject({ state: 'settled', placement })
  expect(edited.requests[0].picture).not.toHaveProperty('placement')
  expect(edited.requests[0].size).toEqual({ widthPx: 8, heightPx: 8 })
})
