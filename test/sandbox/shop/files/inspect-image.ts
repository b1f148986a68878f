import sharp from 'sharp'
import type { StoredImage } from '../model/file-record.ts'
import { limits } from '../model/limits.ts'
import { FileRejection } from './file-rejection.ts'

const formats = ['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']

/**
 * Reads what kind of image the bytes are.
 * @throws FileRejection when Shopify would not take them.
 */
export const inspectImage = async (bytes: Uint8Array): Promise<StoredImage> => {
  if (bytes.byteLength > limits.imageBytes) {
    throw new FileRejection('INVALID_IMAGE_FILE_SIZE', 'The image is larger than 20 MB.')
  }
  const { format, width, height } = await readHeader(bytes)
  if (!formats.includes(format)) {
    throw new FileRejection('UNSUPPORTED_IMAGE_FILE_TYPE', `Images of type ${format} are not supported.`)
  }
  if (width * height > limits.imagePixels) {
    throw new FileRejection('INVALID_IMAGE_RESOLUTION', 'The image has more than 20 megapixels.')
  }
  return {
    mimeType: `image/${format}`,
    readSize: async () => ({ widthPx: width, heightPx: height }),
    readBytes: async () => bytes,
  }
}

const readHeader = async (bytes: Uint8Array) => {
  try {
    return await sharp(bytes).metadata()
  } catch {
    throw new FileRejection('IMAGE_PROCESSING_FAILURE', 'The file is not an image, or a broken one.')
  }
}
