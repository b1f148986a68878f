/**
 * Where picture files live. Keys are derived from the content, so that writing the same bytes twice is one
 * file and a key never changes its meaning.
 * @throws ColorwayError `unavailable` where they live elsewhere, and that cannot be reached
 */
export interface PictureStorage {
  /** Keeps the bytes and answers their key; idempotent, and complete or not there at all. */
  put(shopId: string, bytes: Uint8Array): Promise<string>
  /** @throws ColorwayError `not_found` */
  get(shopId: string, key: string): Promise<Uint8Array>
  /** Removes everything of the shop, for good, and answers how many pictures that were; idempotent. */
  removeShop(shopId: string): Promise<number>
}
