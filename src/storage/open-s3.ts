import { S3Client } from '@aws-sdk/client-s3'
import type { S3Place } from './parse-storage-url.ts'

export interface S3Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/**
 * A client for the place. Checksums are sent and looked at only where the protocol demands them: many a storage that
 * speaks S3 refuses those which Amazon's client would add of itself.
 */
export const openS3 = ({ region, endpoint, style }: S3Place, keys: S3Keys): S3Client =>
  new S3Client({
    region,
    credentials: keys,
    ...(endpoint !== undefined && { endpoint }),
    forcePathStyle: style === 'path',
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  })
