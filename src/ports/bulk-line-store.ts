import type { BulkLine } from './bulk-reader.ts'

/** Lines of a result that came without grouping, until their products are put together. */
export interface BulkLineStore {
  /** Lines that are kept already stay as they are. */
  keep(syncId: string, lines: readonly BulkLine[]): Promise<void>
  /**
   * All lines of the next so many products, by the place of each product in the result; `nextAfter` is the number to
   * go on from, undefined at the end. Lines without a product are left out.
   */
  listProducts(
    syncId: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<{ readonly lines: readonly BulkLine[]; readonly nextAfter: number | undefined }>
  clear(syncId: string): Promise<void>
}
