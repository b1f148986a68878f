import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { openPublishing, type Process, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

/** A process before whose first call of this operation to the shop somebody else does something. */
const interfereBefore = ({ client, stores }: Process, operation: string, interfere: () => void): Process => {
  let isDone = false
  return {
    stores,
    client: {
      send: (document, variables) => {
        if (!isDone && document.name === operation) {
          isDone = true
          interfere()
        }
        return client.send(document, variables)
      },
    },
  }
}

/** The operations of an undisturbed publication. */
const listOperations = async (color?: string): Promise<Set<string>> => {
  const open = await openPublishing(tables)
  const names = new Set<string>()
  const stop = open.shop.onRequest((name) => void names.add(name))
  const { id } = await open.plan(color)
  await open.runPublish(id)
  stop()
  await open.close()
  return names
}

const variantOf = ({ shop }: Publishing, title: string) =>
  shop.products()[0].variants.find((variant) => variant.title === title)

/**
 * Publishes again and again while somebody else gives a variant a picture before one operation, each in turn. Answers
 * those before which their change was lost.
 */
const findLost = async (title: string, color?: string): Promise<Set<string>> => {
  const lost = new Set<string>()
  const operations = await listOperations(color)
  expect(operations.size).toBeGreaterThan(6)
  for (const operation of operations) {
    const open = await openPublishing(tables)
    const { id } = await open.plan(color)
    const [{ media }] = open.shop.products()
    const theirs = media[1].id
    const process = interfereBefore(open.process, operation, () => {
      open.shop.merchant.replaceVariantMedia(variantOf(open, title)?.id ?? '', theirs)
    })
    await open.runPublish(id, process).catch(() => open.runPublish(id))
    if (variantOf(open, title)?.mediaId !== theirs) lost.add(operation)
    expect((await open.get(id)).state).toMatch(/^(verified|conflict)$/)
    await open.close()
  }
  return lost
}

const timeout = 60_000

it('what somebody else puts on a bare variant is never written over, whenever they come', {
  timeout,
}, async () => {
  expect(await findLost('Red / M', 'Red')).toEqual(new Set())
})

it('what they put in place of a picture is written over in one moment only, between the last look and the write', {
  timeout,
}, async () => {
  expect(await findLost('Navy / M')).toEqual(new Set(['LinkVariants']))
})
