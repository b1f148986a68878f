import sharp from 'sharp'
import { draftEdits } from '../../src/domain/draft-edits.ts'
import type { Product } from '../../src/domain/product.ts'
import type { House } from '../../src/main/open-house.ts'
import type { NewCandidate } from '../../src/ports/candidate-store.ts'
import type { Publication } from '../../src/ports/publication-store.ts'
import { admitAll, runningBatch, type Stage, settleAll, someCandidate } from './stage-edits.ts'

interface Staging {
  readonly products: readonly Product[]
  /** Of every picture that is made. */
  readonly candidate?: Partial<NewCandidate>
  readonly who: string
}

const sidePx = 96

/** A thing in its colour, on white. */
export const drawThing = (hex: string): Promise<Buffer> =>
  sharp({ create: { width: sidePx, height: sidePx, channels: 3, background: '#ffffff' } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="60" height="60"><circle cx="30" cy="30" r="30" fill="${hex}"/></svg>`,
        ),
      },
    ])
    .jpeg()
    .toBuffer()

/**
 * Has a picture made of every colour that these products lack, approved and planned to be published; they are in the
 * mirror. Answers the batch and its publications, by product.
 */
export const stageApproved = async (
  stage: Stage,
  { storage }: Pick<House, 'storage'>,
  { products, candidate, who }: Staging,
): Promise<{ readonly batchId: string; readonly publications: readonly Publication[] }> => {
  const { shopId, attempts, candidates, edits, mirror, publications } = stage
  await mirror.keepMany(products)
  const drafts = products.flatMap(
    (product) => draftEdits(product, { abilities: { followsPrompts: true } }).drafts,
  )
  const batchId = await runningBatch(stage, drafts)
  const attemptIds = await admitAll(stage)
  await settleAll(stage, attemptIds)
  const sourceKey = await storage.put(shopId, await drawThing('#d8d4cc'))
  for (const id of attemptIds) {
    const { edit } = await attempts.get(id)
    await edits.keepSource(edit.id, sourceKey)
    const previewKey = await storage.put(shopId, await drawThing(edit.targetHex ?? '#808080'))
    const made = { widthPx: 1_600, heightPx: 1_600, digitalSource: 'algorithmicallyEnhanced' } as const
    await candidates.add(id, [{ ...someCandidate(), ...made, previewKey, ...candidate }])
  }
  const { rows } = await candidates.listInReview({ batchId, limit: 1_000 })
  for (const { id } of rows) await candidates.decide(id, { kind: 'approve', decidedBy: who })
  return { batchId, publications: await publications.plan({ batchId, requestedBy: who }) }
}

/** Puts what is planned live, as the shop and the mirror then show it. */
export const stageLive = async (
  { publications, mirror }: Stage,
  planned: readonly Publication[],
): Promise<void> => {
  for (const { id, productId, placements } of planned) {
    await publications.begin(id, { mediaIds: [], variantMedia: {} })
    const product = await mirror.get(productId)
    const mediaIdOf = new Map<string, string>()
    for (const { edit } of placements) {
      const mediaId = `${edit.id}/media`
      await publications.keepFile(id, edit.id, mediaId)
      for (const variantId of Object.keys(edit.variantMedia)) mediaIdOf.set(variantId, mediaId)
    }
    await publications.markAttached(id)
    await publications.markLinked(id)
    if (product)
      await mirror.keepMany([
        {
          ...product,
          variants: product.variants.map((variant) => ({
            ...variant,
            mediaId: mediaIdOf.get(variant.id) ?? variant.mediaId,
          })),
        },
      ])
    await publications.markVerified(id)
  }
}
