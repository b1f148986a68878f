import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readProductDocument } from '../../../src/shopify/documents/generated/read-product.ts'
import { updateFilesDocument } from '../../../src/shopify/documents/generated/update-files.ts'
import type { FaultKind } from '../../sandbox/shop/faults/fault-plan.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'

const tee = drawProduct({ handle: 'tee', title: 'Tee', colors: ['Green'], sizes: ['S'], otherPictures: 12 })

let shop: SandboxShop
let client: ReturnType<typeof sandboxClient>
beforeAll(async () => {
  shop = await startSandboxShop({ catalog: [tee], render: drawPicture })
  client = sandboxClient(shop)
})
afterEach(() => shop.faults.clear())
afterAll(async () => {
  await client.close()
  await shop.stop()
})

const read = () => client.send(readProductDocument, { id: shop.products()[0].id })
const requestsFor = (operation: string) => shop.ledger().byOperation[operation]?.requests ?? 0

/** Takes the last picture out of the gallery, and tells how often the shop did so. */
const takeOut = async (afterUnknown: 'repeat' | 'ask') => {
  const [product] = shop.products()
  let done = 0
  const stopListening = shop.onAnswer((operation) => {
    if (operation === 'UpdateFiles') done += 1
  })
  const document = { ...updateFilesDocument, afterUnknown }
  const files = [{ id: product.media[0].id, referencesToRemove: [product.id] }]
  const result = await client.send(document, { files }).then(
    ({ fileUpdate }) => fileUpdate?.userErrors,
    (error: unknown) => error,
  )
  stopListening()
  return { result, done }
}

const lost: readonly FaultKind[] = ['http-500', 'http-502', 'reset']
const refused: readonly FaultKind[] = ['http-429', 'throttled']

describe('a query', () => {
  it.each([...lost, ...refused])('is sent again after %s', async (kind) => {
    shop.faults.add({ operation: 'ReadProduct', kind, when: 'before', times: 1 })
    expect((await read()).product).toMatchObject({ handle: 'tee' })
  })

  it('is sent again when its answer is lost', async () => {
    const before = requestsFor('ReadProduct')
    shop.faults.add({ operation: 'ReadProduct', kind: 'reset', when: 'after', times: 2 })
    expect((await read()).product).toMatchObject({ handle: 'tee' })
    expect(requestsFor('ReadProduct')).toBe(before + 3)
  })

  it('is given up in the end, to be tried again later', async () => {
    shop.faults.add({ operation: '*', kind: 'http-500', when: 'before', times: 1_000 })
    await expect(read()).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('ends its retries when it is told to', async () => {
    shop.faults.add({ operation: '*', kind: 'http-500', when: 'before', times: 1_000 })
    const ending = new AbortController()
    const stopListening = shop.onRequest(() => ending.abort())
    const sent = client.send(readProductDocument, { id: 'gid' }, { signal: ending.signal })
    await expect(sent).rejects.toMatchObject({ code: 'unavailable' })
    stopListening()
  })
})

describe('a mutation that may be repeated', () => {
  it.each(lost)('is done once where %s came before it', async (kind) => {
    shop.faults.add({ operation: 'UpdateFiles', kind, when: 'before' })
    expect(await takeOut('repeat')).toEqual({ result: [], done: 1 })
  })

  it.each(lost)('is done again where %s came after it, to the same end', async (kind) => {
    const [{ media }] = shop.products()
    shop.faults.add({ operation: 'UpdateFiles', kind, when: 'after' })
    expect(await takeOut('repeat')).toEqual({ result: [], done: 2 })
    expect(shop.products()[0].media).toHaveLength(media.length - 1)
  })
})

describe('a mutation that may not be repeated', () => {
  it.each(lost)('has an unknown outcome after %s, and is not sent again', async (kind) => {
    shop.faults.add({ operation: 'UpdateFiles', kind, when: 'after' })
    const { result, done } = await takeOut('ask')
    expect(result).toMatchObject({ code: 'unknown_outcome' })
    expect(done).toBe(1)
  })

  it.each(refused)('is sent again after %s, for it was not carried out', async (kind) => {
    shop.faults.add({ operation: 'UpdateFiles', kind, when: 'before' })
    expect(await takeOut('ask')).toEqual({ result: [], done: 1 })
  })
})
