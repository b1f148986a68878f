import { cdnUrl, originalUrl } from '../../files/file-url.ts'
import type { FileErrorRecord, FileRecord, StoredImage } from '../../model/file-record.ts'
import type { Shop } from '../../model/shop.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

interface ServedImage {
  readonly file: FileRecord
  readonly stored: StoredImage
}

const errorsOf = ({ error }: FileRecord): readonly FileErrorRecord[] => (error === undefined ? [] : [error])

const serve = async (file: FileRecord): Promise<ServedImage | null> =>
  file.status === 'READY' ? { file, stored: await file.content() } : null

const errorFields: TypeResolvers = { ...properties('code', 'message'), details: () => null }

/** A picture: a file of the shop, and media of the products that show it. */
export const mediaImageResolvers: Readonly<Record<string, TypeResolvers>> = {
  MediaImage: {
    ...properties('id', 'alt', 'status', 'createdAt', 'updatedAt'),
    fileStatus: ({ status }: FileRecord) => status,
    mediaContentType: () => 'IMAGE',
    fileErrors: errorsOf,
    mediaErrors: errorsOf,
    mediaWarnings: () => [],
    mimeType: async (file: FileRecord) => (await serve(file))?.stored.mimeType ?? null,
    image: serve,
    preview: async (file: FileRecord) => ({ status: file.status, image: await serve(file) }),
    originalSource: serve,
  },
  Image: {
    id: ({ file }: ServedImage) => file.id.replace('MediaImage', 'ImageSource'),
    altText: ({ file }: ServedImage) => file.alt,
    url: ({ file }: ServedImage, _, shop: Shop) => cdnUrl(shop, file),
    width: ({ stored }: ServedImage) => stored.widthPx,
    height: ({ stored }: ServedImage) => stored.heightPx,
  },
  MediaPreviewImage: properties('status', 'image'),
  MediaImageOriginalSource: {
    url: ({ file }: ServedImage, _, shop: Shop) => originalUrl(shop, file),
    fileSize: ({ stored }: ServedImage) => stored.bytes.byteLength,
  },
  FileError: errorFields,
  MediaError: errorFields,
}
