import type { Product } from '../domain/product.ts'
import type { Placement } from '../ports/publication-store.ts'
import { mostLinks } from '../ports/shop-media.ts'
import { leaveConflicts } from './leave-conflicts.ts'
import { linksOf } from './links-of.ts'
import { tellMirror } from './tell-mirror.ts'
import type { Uploaded } from './upload-pictures.ts'
import type { Writing } from './writing.ts'

/** What went live. */
export interface Live {
  readonly placements: readonly Placement[]
  /** When the product changed by it; undefined where that is not known (any more). */
  readonly changedAt: Date | undefined
}

/**
 * Puts the pictures into the gallery and links the variants. Right before that it looks at what they show, for
 * Shopify has no compare-and-swap: between that look and the write lie one statement to our own tables and one request.
 */
export const putLive = async (
  writing: Writing,
  uploaded: readonly Uploaded[],
  product: Product | undefined,
): Promise<Live> => {
  const { media, publications, publication, ensureHeld } = writing
  const { id, productId, state } = publication
  if (state !== 'attached') {
    await ensureHeld()
    await media.attach(
      productId,
      uploaded.map(({ mediaId }) => mediaId),
    )
    await publications.markAttached(id)
  }
  let placements: readonly Placement[] = uploaded
  let changedAt: Date | undefined
  // More variants than one write takes are linked in several, each after a look of its own.
  const variantIds = uploaded.flatMap(({ edit }) => Object.keys(edit.variantMedia))
  for (let start = 0; start < variantIds.length; start += mostLinks) {
    const some = variantIds.slice(start, start + mostLinks)
    await media.inTurn(async () => {
      const look = await media.look(productId, { variantIds: some, sourceIds: sourceIdsOf(placements) })
      placements = await leaveConflicts(writing, look, placements)
      if (!look) return
      const links = linksOf(look, placements)
      if (links.length === 0) return
      await ensureHeld()
      changedAt = await media.linkVariants(productId, links, () => publications.noteReplacing(id))
      if (product) await tellMirror(writing.mirror, { product, look, uploaded, links, changedAt })
    })
    if (placements.length === 0) return { placements, changedAt: undefined }
  }
  await publications.markLinked(id)
  return { placements, changedAt }
}

const sourceIdsOf = (placements: readonly Placement[]): string[] => [
  ...new Set(placements.map(({ edit }) => edit.sourceMediaId)),
]
