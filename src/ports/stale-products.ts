/** A product that changed in the shop and waits to be read again. */
export interface StaleProduct {
  readonly productId: string
  /** The shop's moment of the change. */
  readonly changedAt: Date
}

export interface NoticedProduct extends StaleProduct {
  /** When we heard of it last, by the clock of the tables. */
  readonly noticedAt: Date
}

/** A shop's products that the mirror shows as they no longer are. */
export interface StaleProducts {
  /** The later of two moments stays. */
  note(product: StaleProduct): Promise<void>
  /** Those that wait longest, first. */
  list(limit: number): Promise<readonly NoticedProduct[]>
  count(): Promise<number>
  /** They were read again; one of which we heard once more since stays. */
  settle(products: readonly NoticedProduct[]): Promise<void>
  /** The whole catalogue was read, as it was at that moment or later. */
  settleNoticedBefore(at: Date): Promise<void>
}
