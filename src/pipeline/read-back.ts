import { setTimeout as sleep } from 'node:timers/promises'
import { conflict } from '../domain/errors.ts'
import type { Product } from '../domain/product.ts'
import type { Catalog } from '../ports/catalog.ts'
import type { Placement } from '../ports/publication-store.ts'

const mostReads = 4
const firstPauseMs = 250

/**
 * Looks whether the shop shows what was written. A variant that somebody gave a third picture right after is
 * theirs, like any later change; one that goes on showing its former picture was given that back.
 * @throws ColorwayError `conflict` for the latter, and where the product is gone
 */
export const readBack = async (
  catalog: Catalog,
  productId: string,
  placements: readonly Placement[],
): Promise<void> => {
  for (let reads = 1, pauseMs = firstPauseMs; ; reads++, pauseMs *= 2) {
    const product = await catalog.readProduct(productId)
    if (!product) throw conflict('The product was removed while its pictures were being written.')
    const former = findFormer(product, placements)
    if (!former) return
    if (reads === mostReads)
      throw conflict(
        `${product.title} ${former.title} was given its former picture back while the new one was being written.`,
      )
    await sleep(pauseMs)
  }
}

/** A variant that shows what it showed before. */
const findFormer = ({ variants }: Product, placements: readonly Placement[]) =>
  variants.find((variant) =>
    placements.some(
      ({ edit, mediaId }) =>
        variant.mediaId !== mediaId && edit.variantMedia[variant.id] === (variant.mediaId ?? null),
    ),
  )
