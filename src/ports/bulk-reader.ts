import type { Product } from '../domain/product.ts'

/** How a bulk operation stands. `objects` counts what Shopify has gone through. */
export type BulkStatus =
  | { readonly kind: 'running'; readonly objects: number }
  /** `url` is undefined where the result is empty. */
  | { readonly kind: 'completed'; readonly objects: number; readonly url: string | undefined }
  /** `isFinal`: no other operation would do better. */
  | { readonly kind: 'failed'; readonly objects: number; readonly reason: string; readonly isFinal: boolean }

/** One line of a result, checked. */
export interface BulkLine {
  /** Counted from 1. */
  readonly number: number
  readonly id: string
  /** Of the thing that it hangs on; a product's own id for a product. */
  readonly parentId: string
  readonly json: string
}

/**
 * Reads a shop's whole catalogue by a bulk operation. Results come in chunks of some hundred lines or products, and
 * no more than that is held. A download that breaks off is taken up where it was.
 *
 * The readers throw ColorwayError `unavailable`, `not_found` (the result is gone), `bug` naming the line that
 * has a shape that we do not know, and `invalid_input` where a grouped result is not grouped.
 */
export interface BulkReader {
  /** Starts an operation; answers its id. @throws ColorwayError `throttled` while too many run in the shop */
  start(options: { readonly grouped: boolean }): Promise<string>
  look(operationId: string): Promise<BulkStatus>
  /** The products of a grouped result. */
  readProducts(url: string): AsyncIterable<readonly Product[]>
  /** The lines of any result, in any order. */
  readLines(url: string): AsyncIterable<readonly BulkLine[]>
  /** Puts products together from all of their lines, which may come in any order of kinds. */
  toProducts(lines: readonly BulkLine[]): Promise<readonly Product[]>
}

export interface BulkReaders {
  forShop(shopId: string): BulkReader
}
