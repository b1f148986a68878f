import { unavailable } from '../domain/errors.ts'
import type { Catalog, Catalogs } from '../ports/catalog.ts'
import type { MirrorStore } from '../ports/mirror-store.ts'
import type { ClaimedPublication, PublicationStore } from '../ports/publication-store.ts'
import type { ShopMedia, ShopMedias } from '../ports/shop-media.ts'
import type { Stores } from '../ports/stores.ts'
import { holdLease } from './hold-lease.ts'

/** One worker's work on one publication. */
export interface Writing {
  readonly shopId: string
  readonly publication: ClaimedPublication
  readonly publications: PublicationStore
  readonly mirror: MirrorStore
  readonly media: ShopMedia
  readonly catalog: Catalog
  /**
   * To be awaited before each write to the shop.
   * @throws ColorwayError `unavailable` where this worker slept through its lease and another has taken over
   */
  ensureHeld(): Promise<void>
}

interface Claiming {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly medias: ShopMedias
  readonly shopId: string
  readonly leaseMs: number
  claim(publications: PublicationStore): Promise<ClaimedPublication | undefined>
}

/** Claims a publication, works on it while renewing the lease, and lets it go however that ends. */
export const holdPublication = async (
  { stores, catalogs, medias, shopId, leaseMs, claim }: Claiming,
  work: (writing: Writing) => Promise<void>,
): Promise<void> => {
  const { publications, mirror } = stores.forShop(shopId)
  const publication = await claim(publications)
  if (!publication) return
  const { id, owner } = publication
  const renew = (ms: number) => publications.renew(id, owner, ms)
  const ensureHeld = async () => {
    if (!(await renew(leaseMs))) throw unavailable('Another worker goes on with this publication.')
  }
  const media = medias.forShop(shopId)
  const catalog = catalogs.forShop(shopId)
  try {
    const writing = { shopId, publication, publications, mirror, media, catalog, ensureHeld }
    await holdLease({ leaseMs, renew, work: () => work(writing) })
  } finally {
    await publications.letGo(id, owner)
  }
}
