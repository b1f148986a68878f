import { cdnUrl, originalUrl } from '../../files/file-url.ts'
import type { FileErrorRecord, FileRecord, StoredImage } from '../../model/file-record.ts'
import type { Shop } from '../../model/shop.ts'
import { publishedTranslations } from '../../translations/translations-of.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

interface ServedImage {
  readonly file: FileRecord
  readonly image: StoredImage
}

const errorsOf = ({ error }: FileRecord): readonly FileErrorRecord[] => (error === undefined ? [] : [error])

/** null until the file is READY. */
const serve = (file: FileRecord): ServedImage | null =>
  file.image === undefined || file.status !== 'READY' ? null : { file, image: file.image }

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
    mimeType: (file: FileRecord) => serve(file)?.image.mimeType ?? null,
    image: serve,
    preview: (file: FileRecord) => ({ status: file.status, image: serve(file) }),
    originalSource: serve,
    translations: publishedTranslations,
  },
  Image: {
    id: ({ file }: ServedImage) => file.id.replace('MediaImage', 'ImageSource'),
    altText: ({ file }: ServedImage) => file.alt,
    url: ({ file }: ServedImage, _, shop: Shop) => cdnUrl(shop, file),
    width: async ({ image }: ServedImage) => (await image.readSize()).widthPx,
    height: async ({ image }: ServedImage) => (await image.readSize()).heightPx,
  },
  MediaPreviewImage: properties('status', 'image'),
  MediaImageOriginalSource: {
    url: ({ file }: ServedImage, _, shop: Shop) => originalUrl(shop, file),
    fileSize: async ({ image }: ServedImage) => (await image.readBytes()).byteLength,
  },
  FileError: errorFields,
  MediaError: errorFields,
}
