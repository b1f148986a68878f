import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { notFound } from '../domain/errors.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import { checkKey, checkShopId, isKey, keyOf } from './picture-name.ts'

/**
 * Picture files in a folder, one folder a shop, named by the SHA-256 of their content. A file is written aside
 * and renamed, so that a crash leaves it whole or not there.
 */
export const createDiskStorage = (folder: string): PictureStorage => {
  const folderOf = (shopId: string): string => join(folder, checkShopId(shopId))
  const pathOf = (shopId: string, key: string): string =>
    join(folderOf(shopId), checkKey(key).slice(0, 2), key)
  return {
    put: async (shopId, bytes) => {
      const key = keyOf(bytes)
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
    removeShop: async (shopId) => {
      const own = folderOf(shopId)
      if (!(await exists(own))) return 0
      const names = await readdir(own, { recursive: true })
      await rm(own, { recursive: true, force: true, maxRetries: 3 })
      return names.filter((name) => isKey(basename(name))).length
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
