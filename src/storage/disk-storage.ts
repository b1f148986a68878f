import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bug, notFound } from '../domain/errors.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'

const keyPattern = /^[0-9a-f]{64}$/
const shopPattern = /^[a-z0-9][a-z0-9.-]*$/i

/**
 * Picture files in a folder, one folder a shop, named by the SHA-256 of their content. A file is written aside
 * and renamed, so that a crash leaves it whole or not there.
 */
export const createDiskStorage = (folder: string): PictureStorage => {
  const pathOf = (shopId: string, key: string): string => {
    if (!shopPattern.test(shopId) || !keyPattern.test(key)) throw bug('A storage key is not one of ours.')
    return join(folder, shopId, key.slice(0, 2), key)
  }
  return {
    put: async (shopId, bytes) => {
      const key = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(shopId, key)
      if (await exists(path)) return key
      const aside = `${path}.${randomUUID()}`
      await mkdir(dirname(path), { recursive: true })
      await writeFile(aside, bytes)
      await rename(aside, path)
      return key
    },
    get: async (shopId, key) => {
      try {
        return await readFile(pathOf(shopId, key))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          throw notFound('The picture is no longer kept here.')
        throw error
      }
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
