import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { draftEdits } from '../../../src/domain/draft-edits.ts'
import { publish } from '../../../src/pipeline/publish.ts'
import type { PublishDeps } from '../../../src/pipeline/publish-deps.ts'
import { undo } from '../../../src/pipeline/undo.ts'
import type { Edit } from '../../../src/ports/edit-store.ts'
import type { Publication } from '../../../src/ports/publication-store.ts'
import type { Stores } from '../../../src/ports/stores.ts'
import type { AdminClient } from '../../../src/shopify/admin-client.ts'
import { createCatalog } from '../../../src/shopify/catalog.ts'
import { createLanes } from '../../../src/shopify/media/lanes.ts'
import { createShopMedia } from '../../../src/shopify/shop-media.ts'
import type { CatalogProduct } from '../../sandbox/catalog/catalog-types.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import type { SandboxShopOptions } from '../../sandbox/shop/sandbox-shop-options.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { quickMediaPace, quickPace } from '../../support/quick-pace.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'
import { beginCall, someCandidate, someEditor, someQuote } from '../../support/stage-edits.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { describeShop } from './describe-shop.ts'
import { memoryStorage } from './memory-storage.ts'

const tee = drawProduct({
  handle: 'tee',
  title: 'Tee',
  colors: ['White', 'Navy', 'Red'],
  sizes: ['S', 'M'],
})

const limits = { downloads: testDownloads, maxBytes: 1_000_000, timeoutMs: 5_000 }
const context = { signal: new AbortController().signal }

/** How one process of ours sees the shop and the tables; a test may put something in between. */
export interface Process {
  readonly client: AdminClient
  readonly stores: Stores
}

/** A shop of its own with one product, of which two colours were made and are in review; or with others. */
export interface Publishing {
  readonly shopId: string
  readonly shop: SandboxShop
  readonly stores: Stores
  readonly productId: string
  readonly batchId: string
  /** As the shop's gallery and variants were before anything was written. */
  readonly before: string
  readonly process: Process
  /** Approves what was made, or this colour of it, and gathers it. */
  plan(color?: string, which?: (edit: Edit) => boolean): Promise<Publication>
  /** The same for all products at once. */
  planAll(color?: string, which?: (edit: Edit) => boolean): Promise<readonly Publication[]>
  /** What the pipeline works with, as this process sees the shop and the tables. */
  depsOf(process: Process): PublishDeps
  /** As if whoever holds a publication had died a while ago. */
  lapse(): Promise<unknown>
  approveAgain(publication: Publication): Promise<number>
  get(id: string): Promise<Publication>
  /** Runs the handler once, as a worker would; a process that died holds its lease no longer. */
  runPublish(id: string, process?: Process): Promise<void>
  runUndo(id: string, process?: Process): Promise<void>
  /** Several handlers at once in one process; rejects when all of them have ended, where one did. */
  runPublishes(ids: readonly string[], process?: Process): Promise<void>
  runUndos(ids: readonly string[], process?: Process): Promise<void>
  requestUndo(id: string): Promise<void>
  /** The states of the product's edits. */
  editStates(): Promise<string[]>
  close(): Promise<void>
}

interface Options {
  /** Variants that are new in the shop since the edits were planned. */
  readonly isNew?: (title: string) => boolean
  /** Has the picture of the product's back made, too, for each colour. */
  readonly withAngles?: boolean
  readonly products?: readonly CatalogProduct[]
  /** Variants that go by the picture of another colour, the product's first. As in many a shop, Navy by default. */
  readonly sharesPicture?: (title: string) => boolean
  /** What else is in the shop before anything is planned. */
  readonly furnish?: (shop: SandboxShop) => void
  /** Makes the pictures so much larger than they would be. */
  readonly extraBytes?: number
  readonly shop?: Partial<SandboxShopOptions>
}

export const openPublishing = async (
  { db, stores, house, shops }: OpenStores,
  {
    isNew = () => false,
    withAngles = false,
    products = [tee],
    sharesPicture = (title) => title.startsWith('Navy'),
    furnish = () => {},
    extraBytes = 0,
    shop: shopOptions = {},
  }: Options = {},
): Promise<Publishing> => {
  const shopId = `${randomUUID()}.myshopify.com`
  const shop = await startSandboxShop({
    catalog: products,
    render: drawPicture,
    shopDomain: shopId,
    fileLifeMs: { uploaded: 0, processing: 0 },
    filesSearchLagMs: 0,
    filenameLagMs: 0,
    ...shopOptions,
  })
  const client = sandboxClient(shop)
  const process: Process = { client, stores }
  await shops.install(shopId, new Date())
  const own = stores.forShop(shopId)
  for (const { media, variants } of shop.products())
    for (const { id, title } of variants)
      if (sharesPicture(title)) shop.merchant.replaceVariantMedia(id, media[0].id)
  furnish(shop)

  const batch = {
    origin: 'cli',
    scope: { kind: 'all' },
    requestedBy: 'a test',
    runWhenQuoted: false,
  } as const
  const { id: batchId } = await own.batches.create(batch)
  const catalog = createCatalog(client, limits)
  const sold = await Promise.all(shop.products().map(({ id }) => catalog.readProduct(id)))
  const drafts = sold.flatMap((product) => {
    if (!product) throw new Error('The sandbox shop has lost a product.')
    const known = { ...product, variants: product.variants.filter(({ title }) => !isNew(title)) }
    const mediaIds = withAngles ? product.media.slice(1).map(({ id }) => id) : []
    return draftEdits(known, { abilities: { followsPrompts: true } }, { keys: undefined, mediaIds }).drafts
  })
  await own.edits.join(batchId, drafts)
  await own.batches.quote(batchId, { ...someQuote, edits: drafts.length })
  await own.batches.run(batchId, 'a test')
  const storage = memoryStorage()
  for (const { id } of await house.admit([someEditor()])) {
    await beginCall(own, id)
    await own.attempts.settle(id, { resultKeys: [], costMicros: 0n, warnings: [] })
    const { edit } = await own.attempts.get(id)
    const jpeg = await flatJpeg(edit.targetHex ?? '#000000')
    const pictureKey = await storage.put(shopId, Buffer.concat([jpeg, Buffer.alloc(extraBytes)]))
    await own.candidates.add(id, [{ ...someCandidate(), pictureKey }])
  }
  const { rows } = await own.candidates.listInReview({ batchId, limit: 1_000 })

  const depsOf = ({ client, stores: seen }: Process) => {
    const uploads = createLanes(4)
    const media = createShopMedia(client, { uploads, pace: quickMediaPace })
    return {
      stores: seen,
      storage,
      catalogs: { forShop: () => createCatalog(client, limits) },
      medias: { forShop: () => media },
      pace: quickPace,
    }
  }
  const lapse = () => db.publication.updateMany({ where: { shopId }, data: { leaseUntil: new Date(0) } })
  const planAll = async (color?: string, which: (edit: Edit) => boolean = () => true) => {
    for (const { id, edit } of rows)
      if ((color === undefined || edit.colorwayLabel === color) && which(edit))
        await own.candidates.decide(id, { kind: 'approve', decidedBy: 'a test' })
    return own.publications.plan({ requestedBy: 'a test' })
  }
  const runAll = async (ids: readonly string[], handle: (id: string) => Promise<void>) => {
    await lapse()
    const runs = ids.map(handle)
    await Promise.allSettled(runs)
    await Promise.all(runs)
  }
  const runPublishes = (ids: readonly string[], seen: Process = process) => {
    const { handle } = publish(depsOf(seen))
    return runAll(ids, (id) => handle({ shopId, id }, context))
  }
  const runUndos = (ids: readonly string[], seen: Process = process) => {
    const { handle } = undo(depsOf(seen))
    return runAll(ids, (id) => handle({ shopId, id }, context))
  }
  return {
    shopId,
    shop,
    stores,
    productId: shop.products()[0].id,
    batchId,
    before: describeShop(shop),
    process,
    depsOf,
    lapse,
    plan: async (color, which) => {
      const [planned] = await planAll(color, which)
      return planned
    },
    planAll,
    approveAgain: ({ placements }) =>
      own.edits.approveAgain(
        placements.map(({ edit }) => edit.id),
        'a test',
      ),
    get: (id) => own.publications.get(id),
    runPublish: (id, seen) => runPublishes([id], seen),
    runUndo: (id, seen) => runUndos([id], seen),
    runPublishes,
    runUndos,
    requestUndo: async (id) => {
      await own.publications.requestUndo({ kind: 'publication', id }, 'a test')
    },
    editStates: async () => (await own.edits.listOfBatch(batchId)).map(({ state }) => state),
    close: () => shop.stop(),
  }
}

const flatJpeg = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 48, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer()
