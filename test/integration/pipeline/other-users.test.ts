import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { openPublishing, type Process, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

interface Watched extends Process {
  /** The calls so far: before which the other user came, and the last look before it. */
  readonly names: readonly string[]
}

/** A process before whose `at`-th call to the shop, counted from 1, somebody else does something. */
const interfereBefore = ({ client, stores }: Process, at: number, interfere: () => void): Watched => {
  const names: string[] = []
  return {
    names,
    stores,
    client: {
      send: (document, variables) => {
        if (names.push(document.name) === at) interfere()
        return client.send(document, variables)
      },
    },
  }
}

const variantOf = ({ shop }: Publishing, title: string) =>
  shop.products()[0].variants.find((variant) => variant.title === title)

/**
 * Publishes again and again while somebody else gives a variant a picture before one of the calls, each in turn.
 * Answers the calls before which their change was lost.
 */
const findLost = async (title: string, color?: string): Promise<Set<string>> => {
  const lost = new Set<string>()
  for (let at = 1; ; at++) {
    const open = await openPublishing(tables)
    const { id } = await open.plan(color)
    const [{ media }] = open.shop.products()
    const theirs = media[1].id
    const process = interfereBefore(open.process, at, () => {
      open.shop.merchant.replaceVariantMedia(variantOf(open, title)?.id ?? '', theirs)
    })
    await open.runPublish(id, process).catch(() => open.runPublish(id))
    const isOver = process.names.length < at
    if (!isOver && variantOf(open, title)?.mediaId !== theirs) lost.add(process.names[at - 1])
    if (!isOver) expect((await open.get(id)).state).toMatch(/^(verified|conflict)$/)
    await open.close()
    if (isOver) return lost
  }
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
