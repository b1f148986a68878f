import type { EditState } from '../../domain/edit-state.ts'
import type { EditTrace } from '../../domain/refresh/edit-trace.ts'
import type { Database } from '../connect.ts'

interface Row extends Omit<EditTrace, 'sourceKey' | 'targetHex' | 'live'> {
  readonly state: EditState
  readonly sourceKey: string | null
  readonly targetHex: string | null
  readonly mediaId: string | null
  readonly liveSince: Date | null
}

/** Of each edit the picture that its newest publication left in the shop, where nobody of us has taken it back. */
export const listTraces = async (
  db: Database,
  shopId: string,
  productIds: readonly string[],
): Promise<EditTrace[]> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT edit.id, edit.product_id AS "productId", edit.state::text AS state, edit.colorway_key AS "colorwayKey",
      edit.angle, edit.source_media_id AS "sourceMediaId", edit.source_url AS "sourceUrl",
      edit.source_key AS "sourceKey", edit.target_hex AS "targetHex",
      coalesce(edit.target_origin = 'order', false) AS "isTargetNamed",
      ARRAY(SELECT jsonb_object_keys(edit.variant_media)) AS "variantIds",
      placed.media_id AS "mediaId", placed.moved_at AS "liveSince"
    FROM edit LEFT JOIN LATERAL (
      SELECT placement.media_id, publication.moved_at FROM placement
      JOIN publication ON publication.shop_id = placement.shop_id AND publication.id = placement.publication_id
      WHERE edit.state = 'published' AND placement.shop_id = edit.shop_id AND placement.edit_id = edit.id
        AND placement.left_out IS NULL AND placement.undone_at IS NULL AND placement.undo_requested_at IS NULL
        AND publication.state = 'verified'
      ORDER BY publication.created_at DESC, publication.id DESC LIMIT 1
    ) placed ON true
    WHERE edit.shop_id = ${shopId} AND edit.product_id = ANY(${[...productIds]})
    ORDER BY edit.created_at, edit.id`
  return rows.map(({ sourceKey, targetHex, mediaId, liveSince, ...row }) => ({
    ...row,
    sourceKey: sourceKey ?? undefined,
    targetHex: targetHex ?? undefined,
    live: mediaId === null || liveSince === null ? undefined : { mediaId, since: liveSince },
  }))
}
