export interface NewFile {
  readonly filename: string
  readonly altText: string
  readonly bytes: Uint8Array
  readonly mimeType: string
}

export type FileStatus = 'processing' | 'ready' | 'failed'

/** Writes one shop's pictures. Each method is one step of a publication and may be repeated. */
export interface ShopMedia {
  /** Makes the file, or finds the one of the same name that an earlier, cut-off try made. Answers its id. */
  createFile(file: NewFile): Promise<string>
  fileStatuses(mediaIds: readonly string[]): Promise<ReadonlyMap<string, FileStatus>>
  /** Puts ready files into the product's gallery, at its end. */
  attach(productId: string, mediaIds: readonly string[]): Promise<void>
  /** Takes files out of the gallery, and off every variant that shows them; the files stay. */
  detach(productId: string, mediaIds: readonly string[]): Promise<void>
  /** Links variants to pictures, all or nothing for each 250 of them; null takes the picture off. */
  linkVariants(productId: string, links: readonly VariantLink[]): Promise<void>
}

export interface VariantLink {
  readonly variantId: string
  readonly mediaId: string | null
}

export interface ShopMedias {
  forShop(shopId: string): ShopMedia
}
