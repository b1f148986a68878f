import sharp from 'sharp'
import { draftEdits } from '../../src/domain/draft-edits.ts'
import type { Product } from '../../src/domain/product.ts'
import type { House } from '../../src/main/open-house.ts'
import { beginCall, someCandidate, someEditor, someQuote } from './stage-edits.ts'

const sidePx = 16
/** In one transaction, which may take seconds only. */
const admittedAtOnce = 40
const requestedBy = 'somebody'

/** Fills the mirror as an installation does, and brings a picture for each colour that lacks one to approved. */
export const stageShop = async (house: House, shopId: string): Promise<number> => {
  const { stores, house: tables, storage } = house
  const { batches, edits, attempts, candidates, mirror } = stores.forShop(shopId)
  const products = await readCatalog(house, shopId)
  await mirror.keepMany(products)
  const batch = { origin: 'cli', scope: { kind: 'all' }, requestedBy, runWhenQuoted: false } as const
  const { id: batchId } = await batches.create(batch)
  const drafts = products.flatMap(
    (product) => draftEdits(product, { abilities: { followsPrompts: true } }).drafts,
  )
  await inLanes(chunk(drafts, 25), (some) => edits.join(batchId, some))
  await batches.quote(batchId, { ...someQuote, edits: drafts.length })
  await batches.run(batchId, requestedBy)
  const admitted: { readonly id: string }[] = []
  while (admitted.length < drafts.length) admitted.push(...(await tables.admit([someEditor(admittedAtOnce)])))
  await inLanes([...admitted.entries()], async ([number, { id }]) => {
    await beginCall({ attempts }, id)
    await attempts.settle(id, { resultKeys: [], costMicros: 0n, warnings: [] })
    const pictureKey = await storage.put(shopId, await drawNumber(number))
    const size = { widthPx: sidePx, heightPx: sidePx }
    await candidates.add(id, [{ ...someCandidate(), ...size, pictureKey }])
  })
  const { rows } = await candidates.listInReview({ batchId, limit: drafts.length })
  await inLanes(rows, ({ id }) => candidates.decide(id, { kind: 'approve', decidedBy: requestedBy }))
  return rows.length
}

/** By a bulk operation, which costs the shop's points next to nothing. */
const readCatalog = async ({ bulkReaders }: House, shopId: string): Promise<Product[]> => {
  const reader = bulkReaders.forShop(shopId)
  const id = await reader.start({ grouped: true })
  for (;;) {
    const status = await reader.look(id)
    if (status.kind === 'failed') throw new Error(status.reason)
    if (status.kind === 'running') continue
    const products: Product[] = []
    if (status.url === undefined) return products
    for await (const some of reader.readProducts(status.url)) products.push(...some)
    return products
  }
}

/** A small picture that no other number has. */
const drawNumber = (number: number): Promise<Buffer> => {
  const background = { r: number & 0xf0, g: (number << 4) & 0xf0, b: (number >> 4) & 0xf0 }
  return sharp({ create: { width: sidePx, height: sidePx, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

const lanes = 8

const inLanes = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  const waiting = items.values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of waiting) await work(item)
    }),
  )
}

const chunk = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
