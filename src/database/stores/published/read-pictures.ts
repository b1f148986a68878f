import { checkFeed, needsAttention, type ShownProduct } from '../../../domain/check-feed.ts'
import type { EditState } from '../../../domain/edit-state.ts'
import { standingOf } from '../../../domain/picture-standing.ts'
import type { PublicationState } from '../../../domain/publication-state.ts'
import type { PublishedPicture } from '../../../ports/published-pictures.ts'
import { digitalSourceColumn, selectedOptions, variantMedia } from '../json-columns.ts'
import { mediaColumn } from '../mirror/mirror-columns.ts'
import type { Transaction } from '../transaction.ts'

interface Row {
  readonly publicationId: string
  readonly publicationState: PublicationState
  readonly publicationReason: string | null
  readonly notes: string | null
  readonly requestedBy: string
  readonly undoRequestedBy: string | null
  readonly createdAt: Date
  readonly editId: string
  readonly editState: EditState
  readonly productId: string
  readonly productTitle: string
  readonly colorwayKey: string
  readonly colorwayLabel: string
  readonly angle: number
  readonly colorwayValues: unknown
  readonly targetHex: string | null
  readonly sourceMediaId: string
  readonly sourceUrl: string
  readonly sourceKey: string | null
  readonly variantMedia: unknown
  readonly mediaId: string | null
  readonly altText: string
  readonly leftOut: string | null
  readonly undoRequestedAt: Date | null
  readonly undoneAt: Date | null
  readonly previewKey: string
  readonly widthPx: number
  readonly heightPx: number
  readonly digitalSource: string | null
}

export interface ReadPictures {
  readonly pictures: readonly PublishedPicture[]
  readonly shown: ReadonlyMap<string, ShownProduct>
}

/** Every picture of these products that went live or was to, each as its newest publication left it, by colour. */
export const readPictures = async (
  tx: Transaction,
  shopId: string,
  productIds: readonly string[],
): Promise<ReadPictures> => {
  const ids = [...productIds]
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (placement.edit_id)
      publication.id AS "publicationId", publication.state::text AS "publicationState",
      publication.reason AS "publicationReason", publication.notes, publication.requested_by AS "requestedBy",
      publication.undo_requested_by AS "undoRequestedBy", publication.created_at AS "createdAt",
      edit.id AS "editId", edit.state::text AS "editState", edit.product_id AS "productId",
      edit.product_title AS "productTitle", edit.colorway_key AS "colorwayKey",
      edit.colorway_label AS "colorwayLabel", edit.angle, edit.colorway_values AS "colorwayValues",
      edit.target_hex AS "targetHex", edit.source_media_id AS "sourceMediaId", edit.source_url AS "sourceUrl",
      edit.source_key AS "sourceKey", edit.variant_media AS "variantMedia",
      placement.media_id AS "mediaId", placement.alt_text AS "altText", placement.left_out AS "leftOut",
      placement.undo_requested_at AS "undoRequestedAt", placement.undone_at AS "undoneAt",
      candidate.preview_key AS "previewKey", candidate.width_px AS "widthPx", candidate.height_px AS "heightPx",
      candidate.digital_source AS "digitalSource"
    FROM publication
    JOIN placement ON placement.shop_id = publication.shop_id AND placement.publication_id = publication.id
    JOIN edit ON edit.shop_id = placement.shop_id AND edit.id = placement.edit_id
    JOIN candidate ON candidate.shop_id = placement.shop_id AND candidate.id = placement.candidate_id
    WHERE publication.shop_id = ${shopId} AND publication.product_id = ANY(${ids})
    ORDER BY placement.edit_id, publication.created_at DESC, publication.id DESC`
  const shown = await readShown(tx, shopId, ids)
  return { pictures: toPictures(rows, shown), shown }
}

/** Whether a person should look at the picture. */
export const wantsAttention = ({ standing, feed }: PublishedPicture): boolean =>
  standing === 'conflict' || standing === 'failed' || (feed !== undefined && needsAttention(feed))

const readShown = async (
  tx: Transaction,
  shopId: string,
  productIds: string[],
): Promise<Map<string, ShownProduct>> => {
  const products = await tx.mirrorProduct.findMany({
    where: { shopId, id: { in: productIds } },
    select: { id: true, media: true },
  })
  const variants = await tx.mirrorVariant.findMany({
    where: { shopId, productId: { in: productIds } },
    orderBy: [{ productId: 'asc' }, { position: 'asc' }],
    select: { id: true, productId: true, title: true, selected: true, mediaId: true },
  })
  const variantsOf = Map.groupBy(variants, ({ productId }) => productId)
  return new Map(
    products.map(({ id, media }) => [
      id,
      {
        media: mediaColumn.parse(media),
        variants: (variantsOf.get(id) ?? []).map((variant) => ({
          id: variant.id,
          title: variant.title,
          selected: selectedOptions.parse(variant.selected),
          mediaId: variant.mediaId ?? undefined,
        })),
      },
    ]),
  )
}

const byColor = (one: PublishedPicture, other: PublishedPicture): number =>
  one.colorwayLabel.localeCompare(other.colorwayLabel) ||
  one.angle - other.angle ||
  one.editId.localeCompare(other.editId)

const toPictures = (rows: readonly Row[], shown: ReadonlyMap<string, ShownProduct>): PublishedPicture[] => {
  const linking = newestLinked(rows)
  return rows.map((row) => toPicture(row, linking.has(row.editId), shown.get(row.productId))).sort(byColor)
}

/** The edits whose pictures the variants are to show: of a colorway that was made anew, the newest. */
const newestLinked = (rows: readonly Row[]): Set<string> => {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    if (row.editState !== 'published' || row.angle > 0) continue
    const key = `${row.productId}\n${row.colorwayKey}`
    const known = newest.get(key)
    if (!known || known.createdAt < row.createdAt) newest.set(key, row)
  }
  return new Set([...newest.values()].map(({ editId }) => editId))
}

const toPicture = (row: Row, isLinked: boolean, shown: ShownProduct | undefined): PublishedPicture => {
  const standing = standingOf({
    publicationState: row.publicationState,
    editState: row.editState,
    isLeftOut: row.leftOut !== null,
    undoRequested: row.undoRequestedAt !== null,
    undone: row.undoneAt !== null,
  })
  const colorwayValues = selectedOptions.parse(row.colorwayValues)
  return {
    publicationId: row.publicationId,
    publicationState: row.publicationState,
    editId: row.editId,
    productId: row.productId,
    productTitle: row.productTitle,
    colorwayKey: row.colorwayKey,
    colorwayLabel: row.colorwayLabel,
    angle: row.angle,
    colorwayValues,
    targetHex: row.targetHex ?? undefined,
    sourceMediaId: row.sourceMediaId,
    sourceUrl: row.sourceUrl,
    sourceKey: row.sourceKey ?? undefined,
    variantMedia: variantMedia.parse(row.variantMedia),
    previewKey: row.previewKey,
    standing,
    canPublish: row.editState === 'approved',
    reason: row.leftOut ?? row.publicationReason ?? undefined,
    notes: row.notes ?? undefined,
    requestedBy: row.requestedBy,
    createdAt: row.createdAt,
    undoRequestedBy: row.undoRequestedBy ?? undefined,
    undoneAt: row.undoneAt ?? undefined,
    feed:
      standing === 'live'
        ? checkFeed(
            {
              mediaId: row.mediaId ?? undefined,
              widthPx: row.widthPx,
              heightPx: row.heightPx,
              altText: row.altText,
              digitalSource: digitalSourceColumn.parse(row.digitalSource ?? undefined),
              colorwayValues: isLinked ? colorwayValues : undefined,
            },
            shown,
          )
        : undefined,
  }
}
