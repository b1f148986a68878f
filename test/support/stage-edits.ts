import { randomUUID } from 'node:crypto'
import { colorwayKey } from '../../src/domain/colorway.ts'
import type { EditDraft } from '../../src/domain/draft-edit.ts'
import { planPrompt } from '../../src/domain/prompt.ts'
import type { Beginning, TakenCall } from '../../src/ports/attempt-store.ts'
import type { NewCandidate } from '../../src/ports/candidate-store.ts'
import type { House } from '../../src/ports/house.ts'
import type { EditorDescription } from '../../src/ports/image-editor.ts'
import type { ShopStores } from '../../src/ports/stores.ts'
import { describeEditor } from './describe-editor.ts'
import { goodReport } from './good-report.ts'
import type { OpenStores } from './open-stores.ts'

/** One shop of a database, with ways to bring edits to where a test begins. */
export interface Stage extends ShopStores {
  readonly shopId: string
  readonly house: House
}

/** A shop that no other test uses. */
export const someShop = async ({ house, stores, shops }: OpenStores): Promise<Stage> => {
  const shopId = `${randomUUID()}.myshopify.com`
  await shops.install(shopId, new Date())
  return { shopId, house, ...stores.forShop(shopId) }
}

export const someDraft = ({
  product = 'tee',
  color = 'Navy',
  skipReason = '',
  angle = 0,
  source = 'front',
} = {}): EditDraft => {
  const values = [{ option: 'Color', value: color }]
  return {
    product: { id: `gid://shopify/Product/${product}`, title: `The ${product}`, handle: product },
    colorway: {
      key: colorwayKey(values),
      label: color,
      values,
      variants: [
        { id: `${product} ${color}`, title: color, sku: undefined, selected: values, mediaId: undefined },
      ],
    },
    source: {
      id: `${product} ${source}`,
      altText: '',
      url: 'https://cdn.example/f.jpg',
      widthPx: 8,
      heightPx: 8,
    },
    angle,
    isAnew: false,
    targetHex: '#1F2A44',
    targetOrigin: 'name',
    thing: 't-shirt',
    needsPrompt: false,
    promptPlan: planPrompt({ thing: 't-shirt', looks: [{ kind: 'color', value: color, hex: '#1F2A44' }] }),
    references: [],
    prompt: `Change only the color of the t-shirt to ${color}.`,
    skipReason: skipReason || undefined,
    altText: undefined,
    orderKey: undefined,
  }
}

/** A call that the editor took, and that should be done by now. */
export const takenCall = (ticket: string): TakenCall => ({ ticket, endsAt: new Date(), warnings: [] })

export const someCandidate = (position = 0): NewCandidate => ({
  position,
  pictureKey: 'a'.repeat(63) + position,
  previewKey: 'b'.repeat(63) + position,
  differenceKey: 'd'.repeat(63) + position,
  format: 'jpeg',
  widthPx: 8,
  heightPx: 8,
  report: goodReport,
  verdict: 'pass',
  reasons: [],
})

/** An editor of a test's own, so that nobody else's calls take its places. */
export const someEditor = (atOnce = 1_000): EditorDescription =>
  describeEditor({ provider: 'stub', model: randomUUID(), limits: { starts: undefined, atOnce } })

export const someQuote = {
  costMicros: 0n,
  leastMicros: 0n,
  seconds: 0,
  angles: { edits: 0, costMicros: 0n },
  note: undefined,
}

export const someRequest = {
  origin: 'cli',
  scope: { kind: 'all' },
  requestedBy: 'a test',
  runWhenQuoted: false,
} as const

/** A batch of these drafts, quoted. */
export const quotedBatch = async (
  stage: Stage,
  drafts: readonly EditDraft[],
  provider?: string,
): Promise<string> => {
  const { id } = await stage.batches.create({ ...someRequest, provider })
  await stage.edits.join(id, drafts)
  await stage.batches.quote(id, { ...someQuote, edits: drafts.length })
  return id
}

/** A batch whose edits wait to be let in. */
export const runningBatch = async (
  stage: Stage,
  drafts: readonly EditDraft[],
  provider?: string,
): Promise<string> => {
  const id = await quotedBatch(stage, drafts, provider)
  await stage.batches.run(id, 'a test')
  return id
}

/** Lets in what waits, and answers the attempts of this shop. */
export const admitAll = async ({ house, shopId }: Stage): Promise<string[]> =>
  (await house.admit([someEditor()])).filter((subject) => subject.shopId === shopId).map(({ id }) => id)

/** Has an attempt's call begin, as if its editor had room. */
export const beginCall = ({ attempts }: Pick<ShopStores, 'attempts'>, id: string): Promise<Beginning> =>
  attempts.begin(id, { editor: someEditor(), requestKey: undefined, parameters: {} })

/** Has every attempt's call bring one picture, which brings their edits to finishing. */
export const settleAll = async (stage: Stage, attemptIds: readonly string[]): Promise<void> => {
  for (const id of attemptIds) {
    await beginCall(stage, id)
    await stage.attempts.settle(id, { resultKeys: ['c'.repeat(64)], costMicros: 40_000n, warnings: [] })
  }
}

/** Brings the drafts' edits into review. Answers the batch and the candidates. */
export const inReview = async (stage: Stage, drafts: readonly EditDraft[], candidatesEach = 1) => {
  const batchId = await runningBatch(stage, drafts)
  const attemptIds = await admitAll(stage)
  await settleAll(stage, attemptIds)
  for (const id of attemptIds)
    await stage.candidates.add(
      id,
      Array.from({ length: candidatesEach }, (_, position) => someCandidate(position)),
    )
  const { rows } = await stage.candidates.listInReview({ batchId, limit: 1_000 })
  return { batchId, attemptIds, candidates: rows }
}

/** Brings the drafts' edits to approved. */
export const approved = async (stage: Stage, drafts: readonly EditDraft[]) => {
  const staged = await inReview(stage, drafts)
  for (const { id } of staged.candidates)
    await stage.candidates.decide(id, { kind: 'approve', decidedBy: 'a test' })
  return staged
}

/** Publishes what is approved. Answers the ids of the publications, which are live. */
export const published = async (stage: Stage): Promise<string[]> => {
  const planned = await stage.publications.plan({ requestedBy: 'a test' })
  for (const { id } of planned) {
    await stage.publications.begin(id, { mediaIds: [], variantMedia: {} })
    await stage.publications.markAttached(id)
    await stage.publications.markLinked(id)
    await stage.publications.markVerified(id)
  }
  return planned.map(({ id }) => id)
}

/** Makes the same call many times at once. */
export const atOnce = <T>(count: number, call: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, call))
