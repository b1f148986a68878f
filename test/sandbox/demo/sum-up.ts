import type { CliHouse } from '../../../src/cli/cli-deps.ts'
import { listColorways } from '../../../src/domain/colorway.ts'
import { microsToUsd } from '../../../src/domain/money.ts'
import type { Catalogs } from '../../../src/ports/catalog.ts'
import type { Edit } from '../../../src/ports/edit-store.ts'
import { type Judgement, judgePublished } from '../judge/judge-published.ts'
import { median } from '../judge/measure-thing.ts'
import type { ProductSnapshot, SandboxShop } from '../shop/sandbox-shop.ts'

export interface Outcome {
  readonly edit: Edit
  /** Why it is not live; undefined where it is. */
  readonly reason: string | undefined
}

interface Summing {
  readonly house: CliHouse
  readonly catalogs: Catalogs
  readonly shop: SandboxShop
  readonly batchId: string
  readonly productsBefore: readonly ProductSnapshot[]
}

/** What became of the batch, judged on the files that the shop serves. */
export const sumUp = async ({ house, catalogs, shop, batchId, productsBefore }: Summing) => {
  const { shopId, stores } = house
  const { edits: editStore, batches } = stores.forShop(shopId)
  const edits = await editStore.listOfBatch(batchId)
  const reviewReasons = await readReviewReasons(house, batchId)
  const outcomes = edits.map(
    (edit): Outcome => ({
      edit,
      reason: edit.state === 'published' ? undefined : (edit.reason ?? reviewReasons.get(edit.id)),
    }),
  )
  const judgements = await judgeAll(house, shop, edits)
  const after = shop.products()
  const deltas = judgements.map(({ deltaE00 }) => deltaE00)
  return {
    outcomes,
    judgements,
    figures: {
      products: after.length,
      colorways: await countColorways(catalogs, shopId),
      edits: edits.length,
      published: edits.filter(({ state }) => state === 'published').length,
      unexplained: outcomes.filter(({ edit, reason }) => edit.state !== 'published' && !reason).length,
      variantsWithoutMediaBefore: countBare(productsBefore),
      variantsWithoutMediaAfter: countBare(after),
      medianDeltaE: round(median(deltas)),
      maxDeltaE: round(Math.max(...deltas)),
      backgroundChangedPixels: judgements.reduce((sum, judged) => sum + judged.backgroundChangedPixels, 0),
      trimChangedPixels: judgements.reduce((sum, judged) => sum + judged.trimChangedPixels, 0),
      costUsd: microsToUsd((await batches.get(batchId)).spentMicros),
    },
  }
}

/** The verdict's reasons of what still waits for a person. */
const readReviewReasons = async (
  { stores, shopId }: CliHouse,
  batchId: string,
): Promise<Map<string, string>> => {
  const { rows } = await stores.forShop(shopId).candidates.listInReview({ batchId, limit: 1_000 })
  return new Map(
    rows.map(({ edit, verdict, reasons }) => [
      edit.id,
      reasons.length > 0 ? `${verdict}: ${reasons.join(' ')}` : '',
    ]),
  )
}

const judgeAll = async (
  { stores, shopId }: CliHouse,
  shop: SandboxShop,
  edits: readonly Edit[],
): Promise<Judgement[]> => {
  const { rows } = await stores.forShop(shopId).publications.list({ limit: 1_000 })
  const placements = rows
    .filter(({ state }) => state === 'verified')
    .flatMap((publication) => publication.placements)
  const judgements: Judgement[] = []
  for (const edit of edits) {
    const mediaId = placements.find((placement) => placement.edit.id === edit.id)?.mediaId
    if (edit.state !== 'published' || mediaId === undefined || edit.targetHex === undefined) continue
    const label = `${edit.productTitle} · ${edit.colorwayLabel}`
    const { sourceMediaId, targetHex } = edit
    judgements.push(await judgePublished(shop, { label, mediaId, sourceMediaId, targetHex }))
  }
  return judgements
}

const countColorways = async (catalogs: Catalogs, shopId: string): Promise<number> => {
  let count = 0
  for await (const product of catalogs.forShop(shopId).listProducts({ kind: 'all' }))
    count += listColorways(product).length
  return count
}

const countBare = (products: readonly ProductSnapshot[]): number =>
  products.flatMap(({ variants }) => variants).filter(({ mediaId }) => mediaId === null).length

const round = (value: number): number => Math.round(value * 100) / 100
