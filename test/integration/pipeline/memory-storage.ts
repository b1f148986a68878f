import { createHash } from 'node:crypto'
import { notFound } from '../../../src/domain/errors.ts'
import type { PictureStorage } from '../../../src/ports/picture-storage.ts'

/** Pictures in memory, for one test. */
export const memoryStorage = (): PictureStorage => {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (_shopId, bytes) => {
      const key = createHash('sha256').update(bytes).digest('hex')
      kept.set(key, bytes)
      return key
    },
    get: async (_shopId, key) => {
      const bytes = kept.get(key)
      if (!bytes) throw notFound(`There is no picture ${key}.`)
      return bytes
    },
    removeShop: async () => {
      throw new Error('No test of the pipeline removes a shop.')
    },
  }
}
