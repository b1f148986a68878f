import { ColorwayError, type ErrorCode } from '../domain/errors.ts'
import { productGone } from '../domain/find-conflict.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Handler } from '../ports/nudges.ts'
import type { ShopMedias } from '../ports/shop-media.ts'
import type { Stores } from '../ports/stores.ts'
import type { Pace } from './pace.ts'
import { describeLeft, takeBack } from './take-back.ts'
import { holdPublication, type Writing } from './writing.ts'

interface UndoDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly medias: ShopMedias
  readonly pace: Pick<Pace, 'leaseMs'>
}

const undosAtOnce = 32

/**
 * Takes live pictures back, all of a publication or some: variants that still show one get their former picture, and
 * ours leave the gallery. What somebody changed since is left as it is, and told.
 */
export const undo = (deps: UndoDeps): Handler<'undo'> => ({
  step: 'undo',
  concurrency: undosAtOnce,
  handle: async ({ shopId, id }) => {
    const { leaseMs } = deps.pace
    await holdPublication(
      { ...deps, shopId, leaseMs, claim: (publications) => publications.claimUndo(id, leaseMs) },
      (writing) => carryOut(writing).catch((error: unknown) => giveUp(writing, error)),
    )
  },
})

const carryOut = async (writing: Writing): Promise<void> => {
  const { publication, publications, catalog } = writing
  const { id, productId } = publication
  const asked = publication.placements.filter(({ undoRequested }) => undoRequested)
  const product = await catalog.readProduct(productId)
  const notes = product ? describeLeft(product, publication, asked) : productGone
  if (product) await takeBack(writing, product, asked)
  await writing.ensureHeld()
  await publications.markUndone(id, { editIds: asked.map(({ edit }) => edit.id), notes })
}

/** Refusals that a repetition would meet again. */
const final: readonly ErrorCode[] = ['invalid_input', 'not_allowed']

const giveUp = async ({ publications, publication, ensureHeld }: Writing, error: unknown): Promise<void> => {
  if (!(error instanceof ColorwayError) || !final.includes(error.code)) throw error
  await ensureHeld()
  await publications.dropUndo(publication.id, `Could not be taken back, and is live still: ${error.message}`)
}
