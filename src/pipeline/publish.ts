import { ColorwayError, type ErrorCode } from '../domain/errors.ts'
import { takeSnapshot } from '../domain/snapshot.ts'
import type { Handler } from '../ports/nudges.ts'
import type { Placement } from '../ports/publication-store.ts'
import { arrangeGallery } from './arrange-gallery.ts'
import { inPlay } from './in-play.ts'
import { leaveConflicts } from './leave-conflicts.ts'
import { leaveOut } from './leave-out.ts'
import type { PublishDeps } from './publish-deps.ts'
import { putLive } from './put-live.ts'
import { readBack } from './read-back.ts'
import { readFresh } from './read-fresh.ts'
import { takeBack } from './take-back.ts'
import { translateAltTexts } from './translate-alt-texts.ts'
import { uploadPictures } from './upload-pictures.ts'
import { holdPublication, type Writing } from './writing.ts'

/** Most of the time a publication waits for the shop: many at once let their calls go together. */
const publicationsAtOnce = 64

/**
 * Writes one product's approved pictures to the shop, step by step: each step is noted when it is done, and
 * each can be done again, so that a crash anywhere is carried on from. The variants are linked in one
 * all-or-nothing write, right after a last look at whether somebody else changed them.
 */
export const publish = (deps: PublishDeps): Handler<'publish'> => ({
  step: 'publish',
  concurrency: publicationsAtOnce,
  handle: async ({ shopId, id }) => {
    const { leaseMs } = deps.pace
    const claim = { ...deps, shopId, leaseMs }
    await holdPublication({ ...claim, claim: (publications) => publications.claim(id, leaseMs) }, (writing) =>
      carryOn(deps, writing).catch((error: unknown) => giveUp(writing, error)),
    )
  },
})

const carryOn = async (deps: PublishDeps, writing: Writing): Promise<void> => {
  const { publication, publications, media, catalog, mirror } = writing
  const { id, productId, state } = publication
  let placements: readonly Placement[] = inPlay(publication)
  const product = state === 'planned' ? await readFresh({ catalog, mirror, media }, productId) : undefined
  if (state === 'planned') {
    placements = await leaveConflicts(writing, product, placements)
    if (!product || placements.length === 0) return
    await publications.begin(id, takeSnapshot(product))
  }
  const { uploaded, faulty } = await uploadPictures(deps, writing, placements)
  if ((await leaveOut(writing, placements, faulty)).length === 0) return
  const live =
    state === 'linked'
      ? { placements: uploaded, changedAt: undefined }
      : await putLive({ writing, uploaded, product })
  placements = await readBack(writing, live)
  if (placements.length === 0) return
  const settings = await deps.stores.forShop(writing.shopId).settings.get()
  await arrangeGallery(writing, placements, settings.galleryPosition)
  const untranslated = await translateAltTexts(writing, placements, settings)
  const notes = [describeLeftOut(await publications.get(id)), untranslated].filter(
    (note) => note !== undefined,
  )
  await publications.markVerified(id, notes.join('\n') || undefined)
}

const describeLeftOut = ({ placements }: Pick<Writing['publication'], 'placements'>): string | undefined =>
  placements
    .flatMap(({ edit, leftOut }) => (leftOut === undefined ? [] : [`${edit.colorwayLabel}: ${leftOut}`]))
    .join('\n') || undefined

/** What ends a publication; all other errors are for the queue, which tries again. */
const ending: readonly ErrorCode[] = ['conflict', 'invalid_input', 'not_found', 'not_allowed']

/** Ends what cannot be carried on, after taking our pictures off the product. */
const giveUp = async (writing: Writing, error: unknown): Promise<void> => {
  if (!(error instanceof ColorwayError) || !ending.includes(error.code)) throw error
  const { publications, publication, catalog } = writing
  const { id, productId } = publication
  if (error.code === 'not_allowed') {
    await publications.markFailed(id, error.message)
    return
  }
  const product = await catalog.readProduct(productId)
  // Read again, as it knows the files that were made since.
  if (product) await takeBack(writing, product, inPlay(await publications.get(id)))
  await writing.ensureHeld()
  if (error.code === 'conflict') await publications.markConflict(id, error.message)
  else await publications.markFailed(id, error.message)
}
