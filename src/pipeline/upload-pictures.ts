import { ColorwayError, conflict, invalidInput } from '../domain/errors.ts'
import type { Placement } from '../ports/publication-store.ts'
import type { FileFate } from '../ports/shop-media.ts'
import type { Leaving } from './leave-out.ts'
import type { PublishDeps } from './publish-deps.ts'
import type { Writing } from './writing.ts'

/** A picture whose file is ready in the shop. */
export interface Uploaded extends Placement {
  readonly mediaId: string
  readonly fate: Extract<FileFate, { kind: 'ready' }>
}

/** What Shopify takes of one picture (shopify.dev, "Product media"). */
const mostPixels = 20_000_000
const mostBytes = 20 * 1024 * 1024

export interface Uploads {
  readonly uploaded: readonly Uploaded[]
  /** Pictures that cannot be used, each for a reason of its own. */
  readonly faulty: readonly Leaving[]
}

/** Makes the files of a publication that are not in the shop yet, and waits until the shop can show them all. */
export const uploadPictures = async (
  deps: Pick<PublishDeps, 'storage'>,
  writing: Writing,
  placements: readonly Placement[],
): Promise<Uploads> => {
  // What was made before, by a try that was cut off or by an earlier publication, may have been deleted since.
  const known = placements.flatMap(({ mediaId }) => mediaId ?? [])
  const existing = known.length > 0 ? await writing.media.listExisting(known) : new Set<string>()
  await writing.ensureHeld()
  const uploads = placements.map(async (placement) => {
    const { mediaId } = placement
    const isThere = mediaId !== undefined && existing.has(mediaId)
    return awaitReady(writing, placement, isThere ? mediaId : await makeFile(deps, writing, placement))
  })
  // Waits for all of them also where one fails, so that nothing goes on behind the back of what follows.
  const settled = await Promise.allSettled(uploads)
  return {
    uploaded: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    faulty: settled.flatMap((one, at) =>
      one.status === 'rejected' ? [{ placement: placements[at], ...faultOf(one.reason) }] : [],
    ),
  }
}

/** What is wrong with this picture. @throws the error where it says nothing of the picture */
const faultOf = (error: unknown): Pick<Leaving, 'editTo' | 'reason'> => {
  if (error instanceof ColorwayError) {
    const { code, message: reason } = error
    if (code === 'conflict') return { editTo: 'conflict', reason }
    if (code === 'invalid_input') return { editTo: 'failed', reason }
  }
  throw error
}

const makeFile = async (
  { storage }: Pick<PublishDeps, 'storage'>,
  { shopId, media, publications, publication }: Writing,
  { edit, pictureKey, filename, altText, format, widthPx, heightPx }: Placement,
): Promise<string> => {
  const tooLarge = (measure: string) =>
    invalidInput(`The picture has more than ${measure}, which Shopify does not take.`)
  if (widthPx * heightPx > mostPixels) throw tooLarge('20 megapixels')
  const mediaId = await media.createFile({
    filename,
    altText,
    mimeType: `image/${format}`,
    maybeMade: publication.state !== 'planned',
    load: async () => {
      const bytes = await storage.get(shopId, pictureKey)
      if (bytes.byteLength > mostBytes) throw tooLarge('20 MB')
      return bytes
    },
  })
  await publications.keepFile(publication.id, edit.id, mediaId)
  return mediaId
}

const awaitReady = async (writing: Writing, placement: Placement, mediaId: string): Promise<Uploaded> => {
  const { media, publications, publication } = writing
  const { edit, filename } = placement
  const fate = await media.whenReady(mediaId)
  if (fate.kind === 'ready') return { ...placement, mediaId, fate }
  if (fate.kind === 'gone') throw conflict(`The file ${filename} was deleted while it was being published.`)
  // A file that failed is of no use to anybody, and would lie about in the shop's files.
  await writing.ensureHeld()
  await media.deleteFile(mediaId)
  if (fate.isNameTaken) {
    // The shop noticed late that an earlier try had made the file: that one is the file.
    const first = await media.findFile(filename)
    await publications.keepFile(publication.id, edit.id, first)
    if (first !== mediaId) return awaitReady(writing, placement, first)
  }
  await publications.keepFile(publication.id, edit.id, undefined)
  throw invalidInput(`Shopify could not process the picture. ${fate.reason}`)
}
