import { join } from 'node:path'
import type { Config } from '../config.ts'
import { isPublicUrl } from '../downloads/is-public-url.ts'
import { createPictureLinks } from '../http/picture-links.ts'
import { servePublicPictures } from '../http/serve-public-pictures.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { PublicPictures } from '../ports/public-pictures.ts'
import { createDiskStorage } from '../storage/disk-storage.ts'
import { parseStorageUrl } from '../storage/parse-storage-url.ts'
import { createS3Storage } from '../storage/s3-storage.ts'

interface Pictures {
  readonly storage: PictureStorage
  /** How editors can fetch pictures; undefined where nothing of ours is reached from outside. */
  readonly publicPictures: PublicPictures | undefined
}

/** Opens the place where pictures lie, and chooses how they are lent: by the bucket itself, else by our own server. */
export const openStorage = (config: Config, apiSecret: string): Pictures => {
  const { publicUrl, allowPrivateNetwork } = config
  const isOpen = (url: string): boolean => allowPrivateNetwork || isPublicUrl(url)
  const ownServer =
    publicUrl !== undefined && isOpen(publicUrl)
      ? servePublicPictures(createPictureLinks(apiSecret), publicUrl)
      : undefined
  if (!config.storage)
    return { storage: createDiskStorage(join(config.dataDir, 'pictures')), publicPictures: ownServer }
  const place = parseStorageUrl(config.storage.url)
  const s3 = createS3Storage(place, config.storage)
  return {
    storage: s3,
    publicPictures: place.endpoint === undefined || isOpen(place.endpoint) ? s3 : ownServer,
  }
}
