import type { ShownProduct } from '../domain/check-feed.ts'
import type { PublishedPicture, PublishedProduct } from '../ports/published-pictures.ts'
import type { PictureLinks } from './picture-links.ts'
import type {
  WirePublishedPicture,
  WirePublishedProduct,
  WireShown,
  WireVariantChange,
} from './wire/wire-published.ts'

const titlesShown = 10

export const toWirePublished = (
  shopId: string,
  { id, productId, productTitle, pictures, shown }: PublishedProduct,
  links: PictureLinks,
): WirePublishedProduct => ({
  id,
  productId,
  productTitle,
  pictures: pictures.map((picture) => toWirePicture(shopId, picture, { shown, links })),
})

interface Surroundings {
  readonly shown: ShownProduct | undefined
  readonly links: PictureLinks
}

const toWirePicture = (
  shopId: string,
  picture: PublishedPicture,
  { shown, links }: Surroundings,
): WirePublishedPicture => ({
  editId: picture.editId,
  publicationId: picture.publicationId,
  colorwayLabel: picture.colorwayLabel,
  angle: picture.angle,
  targetHex: picture.targetHex ?? null,
  standing: picture.standing,
  canPublish: picture.canPublish,
  step: picture.publicationState,
  reason: picture.reason ?? null,
  notes: picture.notes ?? null,
  requestedBy: picture.requestedBy,
  createdAt: picture.createdAt.toISOString(),
  undoRequestedBy: picture.undoRequestedBy ?? null,
  undoneAt: picture.undoneAt?.toISOString() ?? null,
  beforeUrl: picture.sourceKey === undefined ? null : links.linkTo(shopId, picture.sourceKey),
  afterUrl: links.linkTo(shopId, picture.previewKey),
  feed: picture.feed ? { ...picture.feed, unlinked: picture.feed.unlinked.slice(0, titlesShown) } : null,
  changes: picture.standing === 'conflict' && shown ? listChanges(picture, shown) : [],
})

/** The variants that no longer show what they did when the picture was planned. */
const listChanges = (picture: PublishedPicture, { variants, media }: ShownProduct): WireVariantChange[] => {
  const urls = new Map(media.map(({ id, url }) => [id, url]))
  const show = (mediaId: string | null): WireShown => ({
    isBare: mediaId === null,
    url: mediaId === null ? null : (urls.get(mediaId) ?? knownUrl(picture, mediaId)),
  })
  return variants.flatMap(({ id, title, mediaId }) => {
    const before = picture.variantMedia[id]
    const now = mediaId ?? null
    return before === undefined || before === now
      ? []
      : [{ variantTitle: title, before: show(before), now: show(now) }]
  })
}

const knownUrl = ({ sourceMediaId, sourceUrl }: PublishedPicture, mediaId: string): string | null =>
  mediaId === sourceMediaId ? sourceUrl : null
