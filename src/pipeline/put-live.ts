import { ColorwayError } from '../domain/errors.ts'
import { isOutside } from '../domain/outside-picture.ts'
import type { Product } from '../domain/product.ts'
import type { Placement } from '../ports/publication-store.ts'
import { type Look, mostBareLinks, mostLinks } from '../ports/shop-media.ts'
import { leaveConflicts } from './leave-conflicts.ts'
import { type Link, linksOf } from './links-of.ts'
import { tellMirror } from './tell-mirror.ts'
import type { Uploaded } from './upload-pictures.ts'
import type { Writing } from './writing.ts'

/** What went live. */
export interface Live {
  readonly placements: readonly Placement[]
  /** When the product changed by it; undefined where that is not known (any more). */
  readonly changedAt: Date | undefined
}

interface PuttingLive {
  readonly writing: Writing
  readonly uploaded: readonly Uploaded[]
  /** As it was before anything was written; undefined where that was another try's business. */
  readonly product: Product | undefined
}

/** Puts the pictures into the gallery and links the variants, after a last look at what somebody else may have changed. */
export const putLive = async (putting: PuttingLive): Promise<Live> => {
  const { writing, uploaded } = putting
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
  const live = (await linkBare(putting)) ?? (await linkAfterLook(putting))
  if (live.placements.length > 0) await publications.markLinked(id)
  return live
}

/**
 * Links variants that showed nothing. There the shop itself compares: it refuses all links where one of the variants
 * was given a picture meanwhile, so that they need not be looked at. Answers undefined where they must be.
 */
const linkBare = async (putting: PuttingLive): Promise<Live | undefined> => {
  const { writing, uploaded, product } = putting
  const { media, publication } = writing
  const links = product && linksOf(product, uploaded)
  const isFit = links && links.length > 0 && links.length <= mostBareLinks
  if (!isFit || !links.every(({ isBare }) => isBare)) return undefined
  return media.inTurn(async () => {
    const request = { variantIds: [], sourceIds: sourceIdsOf(uploaded) }
    const look = await media.look(publication.productId, request)
    const placements = await leaveConflicts(writing, look, uploaded)
    if (!look || placements.length === 0) return { placements, changedAt: undefined }
    const left = linksOf(product, placements)
    const changedAt = await link(putting, look, left).catch((error: unknown) => {
      if (error instanceof ColorwayError && (error.code === 'unavailable' || error.code === 'conflict'))
        return undefined
      throw error
    })
    return changedAt && { placements, changedAt }
  })
}

/**
 * Links variants right after a look at what they show. Between that look and the write lie one statement to our own
 * tables and one request: there Shopify has no compare-and-swap. More variants than one write takes are linked in
 * several, each after a look of its own.
 */
const linkAfterLook = async (putting: PuttingLive): Promise<Live> => {
  const { writing, uploaded } = putting
  const { media, publication } = writing
  let placements: readonly Placement[] = uploaded
  let changedAt: Date | undefined
  const variantIds = uploaded.flatMap(({ edit }) => Object.keys(edit.variantMedia))
  // Once at least: further angles have no variants, and their source may be gone all the same.
  for (let start = 0; start === 0 || start < variantIds.length; start += mostLinks) {
    if (placements.length === 0) break
    const some = variantIds.slice(start, start + mostLinks)
    await media.inTurn(async () => {
      const request = { variantIds: some, sourceIds: sourceIdsOf(placements) }
      const look = await media.look(publication.productId, request)
      placements = await leaveConflicts(writing, look, placements)
      const links = look ? linksOf(look, placements) : []
      if (look && links.length > 0) changedAt = await link(putting, look, links)
    })
  }
  return { placements, changedAt }
}

const link = async (
  { writing, uploaded, product }: PuttingLive,
  look: Look,
  links: readonly Link[],
): Promise<Date> => {
  const { media, mirror, publications, publication, ensureHeld } = writing
  const { id, productId } = publication
  await ensureHeld()
  const changedAt = await media.linkVariants(productId, links, () => publications.noteReplacing(id))
  if (product) await tellMirror(mirror, { product, look, uploaded, links, changedAt })
  return changedAt
}

const sourceIdsOf = (placements: readonly Placement[]): string[] => [
  ...new Set(placements.map(({ edit }) => edit.sourceMediaId).filter((id) => !isOutside(id))),
]
