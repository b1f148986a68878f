import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { openPublishing, type Process } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

/** A process that sleeps right after the answer to this operation until `meanwhile` is over, lease or no lease. */
const sleepAfter = (
  { client, stores }: Process,
  operation: string,
  meanwhile: () => Promise<void>,
): Process => {
  let isDone = false
  return {
    stores,
    client: {
      send: async (document, variables) => {
        const answer = await client.send(document, variables)
        if (!isDone && document.name === operation) {
          isDone = true
          await meanwhile()
        }
        return answer
      },
    },
  }
}

it.each(['CreateUpload', 'CreateFile', 'ReadFileStatuses', 'LookAtProduct'])(
  'a worker that slept through its lease after %s writes nothing beside the one that took over',
  async (operation) => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    let seen = ''
    const sleeper = sleepAfter(open.process, operation, async () => {
      await open.runPublish(id)
      expect(await open.get(id)).toMatchObject({ state: 'verified' })
      await open.requestUndo(id)
      await open.runUndo(id)
      expect(await open.get(id)).toMatchObject({ state: 'undone' })
      seen = describeShop(open.shop)
    })
    await open.runPublish(id, sleeper).catch(() => undefined)
    expect(seen).toBe(open.before)
    expect(describeShop(open.shop)).toBe(seen)
    expect(await open.get(id)).toMatchObject({ state: 'undone' })
    await open.close()
  },
)

it('a worker that slept through its lease takes nothing back that was put live again', async () => {
  const open = await openPublishing(tables)
  const first = await open.plan()
  await open.runPublish(first.id)
  await open.requestUndo(first.id)
  const sleeper = sleepAfter(open.process, 'ReadProduct', async () => {
    await open.runUndo(first.id)
    await open.approveAgain(first)
    const again = await open.plan()
    await open.runPublish(again.id)
    expect(await open.get(again.id)).toMatchObject({ state: 'verified' })
  })
  await open.runUndo(first.id, sleeper).catch(() => undefined)
  expect(filenameByVariant(open.shop)).toMatchObject({ 'tee Red / S': expect.stringMatching(/^tee-red-/) })
  await open.close()
})
