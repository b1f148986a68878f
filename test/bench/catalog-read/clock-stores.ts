import type { ShopStores } from '../../../src/ports/stores.ts'

type ReadingStores = Pick<ShopStores, 'mirror' | 'syncs' | 'bulkLines'>

/** Measures the database's time: all that passes inside the stores, from making rows to the server's answer. */
export const clockStores = ({ mirror, syncs, bulkLines }: ReadingStores) => {
  let totalMs = 0
  const clocked = async <T>(work: () => Promise<T>): Promise<T> => {
    const startMs = performance.now()
    try {
      return await work()
    } finally {
      totalMs += performance.now() - startMs
    }
  }
  const stores: ReadingStores = {
    mirror: {
      ...mirror,
      keepMany: (products, syncId) => clocked(() => mirror.keepMany(products, syncId)),
    },
    syncs: { ...syncs, noteProgress: (id, progress) => clocked(() => syncs.noteProgress(id, progress)) },
    bulkLines: {
      ...bulkLines,
      keep: (syncId, lines) => clocked(() => bulkLines.keep(syncId, lines)),
      listProducts: (syncId, page) => clocked(() => bulkLines.listProducts(syncId, page)),
    },
  }
  return { stores, seconds: () => totalMs / 1_000 }
}
