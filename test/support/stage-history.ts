import type { Database } from '../../src/database/connect.ts'
import { resolveColor } from '../../src/domain/color/resolve-color.ts'

/**
 * As if every picture of the mirror but the first of each product had been made by us from that one, and published: for
 * products with options Color and Size. Answers how many.
 */
export const stageHistory = async (
  db: Database,
  shopId: string,
  colors: readonly string[],
): Promise<number> => {
  const hexes = Object.fromEntries(
    colors.map((color) => {
      const resolution = resolveColor(color)
      return [color, resolution.kind === 'color' ? resolution.hex : null]
    }),
  )
  return db.$transaction(
    async (tx) => {
      const made = await tx.$executeRaw`
        CREATE TEMP TABLE made ON COMMIT DROP AS
        SELECT gen_random_uuid() AS id, product.id AS product_id, product.title, product.handle,
          product.media -> 0 ->> 'id' AS source_id, product.media -> 0 ->> 'url' AS source_url,
          variant.selected -> 0 ->> 'value' AS color, min(variant.media_id) AS media_id,
          jsonb_object_agg(variant.id, NULL) AS variant_media
        FROM mirror_product product
        JOIN mirror_variant variant ON variant.shop_id = product.shop_id AND variant.product_id = product.id
        WHERE product.shop_id = ${shopId} AND variant.media_id <> product.media -> 0 ->> 'id'
        GROUP BY 2, 3, 4, 5, 6, 7`
      await tx.$executeRaw`
        INSERT INTO edit (shop_id, id, state, product_id, product_title, product_handle, colorway_key, colorway_label,
          colorway_values, source_media_id, source_url, source_key, variant_media, target_hex, thing, prompt)
        SELECT ${shopId}, id, 'published', product_id, title, handle, format('[["Color","%s"]]', color), color,
          jsonb_build_array(jsonb_build_object('option', 'Color', 'value', color)), source_id, source_url,
          repeat('a', 64), variant_media, ${JSON.stringify(hexes)}::jsonb ->> color, 'shirt', 'a test' FROM made`
      await tx.$executeRaw`
        INSERT INTO attempt (shop_id, id, edit_id, state, provider, model, prompt, seed, reserved_micros)
        SELECT ${shopId}, id, id, 'settled', 'local', 'local', '', 1, 0 FROM made`
      await tx.$executeRaw`
        INSERT INTO candidate (shop_id, id, edit_id, attempt_id, position, picture_key, preview_key, format, width_px,
          height_px, report, verdict, reasons)
        SELECT ${shopId}, id, id, id, 0, repeat('a', 64), repeat('a', 64), 'jpeg', 96, 96, '{}', 'pass', '{}' FROM made`
      await tx.$executeRaw`
        INSERT INTO publication (shop_id, id, state, product_id, product_title, requested_by)
        SELECT ${shopId}, id, 'verified', product_id, title, 'a test' FROM made`
      await tx.$executeRaw`
        INSERT INTO placement (shop_id, publication_id, edit_id, candidate_id, filename, alt_text, media_id)
        SELECT ${shopId}, id, id, id, 'a.jpg', 'a test', media_id FROM made`
      return made
    },
    { timeout: 120_000 },
  )
}
