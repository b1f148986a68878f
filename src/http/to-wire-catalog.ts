import type { CatalogStatus } from '../pipeline/read-catalog-status.ts'
import type { WireCatalog } from './wire/wire-catalog.ts'

export const toWireCatalog = ({
  products,
  colorways,
  lacking,
  stale,
  sync,
  readAt,
}: CatalogStatus): WireCatalog => ({
  products,
  colorways,
  lacking,
  stale,
  readAt: readAt?.toISOString() ?? null,
  sync: sync
    ? {
        state: sync.state,
        cause: sync.cause,
        reason: sync.reason ?? null,
        objects: sync.objects,
        products: sync.products,
        createdAt: sync.createdAt.toISOString(),
      }
    : null,
})
