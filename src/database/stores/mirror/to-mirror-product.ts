import type { MirrorProduct } from '../../../ports/mirror-store.ts'
import type { MirrorProductModel, MirrorVariantModel } from '../../generated/models.ts'
import { selectedOptions } from '../json-columns.ts'
import { mediaColumn, optionsColumn } from './mirror-columns.ts'

/** A row with its variants in order, as the rest of the house knows it. */
export const toMirrorProduct = (
  row: MirrorProductModel,
  variants: readonly MirrorVariantModel[],
): MirrorProduct => ({
  id: row.id,
  title: row.title,
  handle: row.handle,
  productType: row.productType,
  vendor: row.vendor,
  status: row.status,
  tags: row.tags,
  updatedAt: row.updatedAt,
  category: row.category ?? undefined,
  options: optionsColumn.parse(row.options),
  variants: variants.map(({ id, title, sku, selected, mediaId }) => ({
    id,
    title,
    sku: sku ?? undefined,
    selected: selectedOptions.parse(selected),
    mediaId: mediaId ?? undefined,
  })),
  media: mediaColumn.parse(row.media),
  colorways: row.colorways,
  lacking: row.lacking,
  syncedAt: row.syncedAt,
})
