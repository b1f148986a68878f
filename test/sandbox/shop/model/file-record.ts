export type FileStatus = 'UPLOADED' | 'PROCESSING' | 'READY' | 'FAILED'

export interface FileRecord {
  readonly __typename: 'MediaImage'
  readonly id: string
  readonly filename: string
  alt: string
  status: FileStatus
  readonly createdAt: string
  updatedAt: string
  /** The `v` of the CDN's URL; it moves when the content does. */
  readonly version: number
  /** The catalogue's picture that this file was seeded with. */
  readonly pictureKey: string | undefined
  error: FileErrorRecord | undefined
  /** Resolves only where the status is READY. */
  content: () => Promise<StoredImage>
}

/** A code of the schema's FileErrorCode and MediaErrorCode, which agree on these. */
export interface FileErrorRecord {
  readonly code:
    | 'IMAGE_DOWNLOAD_FAILURE'
    | 'IMAGE_PROCESSING_FAILURE'
    | 'INVALID_IMAGE_FILE_SIZE'
    | 'INVALID_IMAGE_RESOLUTION'
    | 'UNSUPPORTED_IMAGE_FILE_TYPE'
  readonly message: string
}

export interface StoredImage {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly widthPx: number
  readonly heightPx: number
}
