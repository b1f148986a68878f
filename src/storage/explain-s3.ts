import { S3ServiceException } from '@aws-sdk/client-s3'
import { ColorwayError, notFound, unavailable } from '../domain/errors.ts'

/** Words of S3 for an object that is not there; the answer to HEAD has no body and only the status. */
const missing = ['NoSuchKey', 'NotFound']

export const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && missing.includes(error.name)

/** What S3 answered, as an error of ours. Keys and bucket are the house's own: a merchant can only wait. */
export const explainS3 = (error: unknown): Error => {
  if (error instanceof ColorwayError) return error
  if (isMissing(error)) return notFound('The picture is no longer kept here.')
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
  const isOurs = status !== undefined && status >= 400 && status < 500 && status !== 429
  return unavailable(
    isOurs
      ? 'The storage of pictures refuses us: whoever runs Colorway must look at its bucket and keys.'
      : 'The storage of pictures cannot be reached at the moment.',
    error,
  )
}
