import type { Media, Product } from '../domain/product.ts'
import type { Page, PageRequest } from './batch-store.ts'

export interface MirrorMedia extends Media {
  /** Its address without the query, and its size: another one is another picture. */
  readonly fingerprint: string
}

/** A product as the shop last showed it. */
export interface MirrorProduct extends Product {
  readonly media: readonly MirrorMedia[]
  readonly colorways: number
  /** How many of its colorways have no picture of their own. */
  readonly lacking: number
  readonly syncedAt: Date
}

/** A line of a list of products. */
export interface MirrorSummary
  extends Pick<Product, 'id' | 'title' | 'handle' | 'productType' | 'vendor' | 'status' | 'tags'> {
  readonly colorways: number
  readonly lacking: number
  /** The first picture of its gallery. */
  readonly pictureUrl: string | undefined
  readonly updatedAt: Date
}

export interface MirrorFilter {
  /** Only those of which a colorway lacks a picture, or only those of which none does. */
  readonly lacking?: boolean | undefined
  /** Part of the title, the handle or the vendor, or one of its SKUs in full; without case. */
  readonly search?: string | undefined
  readonly status?: string | undefined
  readonly productType?: string | undefined
  readonly vendor?: string | undefined
  readonly tag?: string | undefined
}

export interface MirrorCounts {
  readonly products: number
  readonly colorways: number
  readonly lacking: number
}

/** What we remember of a shop's catalogue, so that lists and filters need not ask the shop. */
export interface MirrorStore {
  /**
   * Writes products as they were read, in one round trip; some hundred at once is a good number. Of two readings
   * of a product the one with the later `updatedAt` stays, whatever the order. `syncId` marks them as seen by that
   * reading of the whole catalogue, also where something newer stands here.
   */
  keepMany(products: readonly Product[], syncId?: string): Promise<void>
  /**
   * The shop no longer had it at that moment. While the whole catalogue is being read, and where something newer is
   * known, the product also becomes stale: the reading may still bring it back.
   */
  remove(productId: string, at: Date): Promise<void>
  /** Removes what the reading did not see and nobody wrote since it began. Answers how many. */
  removeUnseen(syncId: string, startedAt: Date): Promise<number>
  /** undefined where it is not known. */
  get(productId: string): Promise<MirrorProduct | undefined>
  /** All of each, in a stable order. */
  listProducts(page: PageRequest): Promise<Page<MirrorProduct>>
  /** Those of which colorways lack a picture, the ones that lack a handful first; none that is archived. */
  listLacking(limit: number): Promise<readonly MirrorProduct[]>
  /** By title. */
  list(page: PageRequest, filter?: MirrorFilter): Promise<Page<MirrorSummary>>
  counts(): Promise<MirrorCounts>
}
