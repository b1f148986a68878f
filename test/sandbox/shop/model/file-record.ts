export type FileStatus = 'UPLOADED' | 'PROCESSING' | 'READY' | 'FAILED'

export interface FileRecord {
  readonly __typename: 'MediaImage'
  readonly id: string
  filename: string
  alt: string
  status: FileStatus
  readonly createdAt: string
  updatedAt: string
  /** The `v` of the CDN's URL; it moves when the content does. */
  version: number
  /** From when on no other file can be made under its name. */
  nameHeldFromMs: number
  /** From when on searches find it. */
  readonly foundFromMs: number
  /** The catalogue's picture that this file was seeded with. */
  readonly pictureKey: string | undefined
  error: FileErrorRecord | undefined
  /** undefined until the status was READY for the first time. */
  image: StoredImage | undefined
}

/** A code of the schema's FileErrorCode and MediaErrorCode, which agree on these. */
export interface FileErrorRecord {
  readonly code:
    | 'DUPLICATE_FILENAME_ERROR'
    | 'FILE_STORAGE_LIMIT_EXCEEDED'
    | 'IMAGE_DOWNLOAD_FAILURE'
    | 'IMAGE_PROCESSING_FAILURE'
    | 'INVALID_IMAGE_FILE_SIZE'
    | 'INVALID_IMAGE_RESOLUTION'
    | 'MEDIA_TIMEOUT_ERROR'
    | 'UNKNOWN'
    | 'UNSUPPORTED_IMAGE_FILE_TYPE'
  readonly message: string
}

/** A seeded image is painted when its bytes are first asked for, and often not for its size. */
export interface StoredImage {
  readonly mimeType: string
  readSize(): Promise<ImageSize>
  readBytes(): Promise<Uint8Array>
}

export interface ImageSize {
  readonly widthPx: number
  readonly heightPx: number
}
