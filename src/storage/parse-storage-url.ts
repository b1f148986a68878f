import { z } from 'zod'
import { invalidInput } from '../domain/errors.ts'

/** A place in S3, or in what speaks its protocol. */
export interface S3Place {
  readonly bucket: string
  /** What every name begins with: empty, or ends in "/". */
  readonly prefix: string
  readonly region: string
  /** Of a storage that is not Amazon's. */
  readonly endpoint: string | undefined
  /** Whether the bucket is the first part of the path, or of the host. */
  readonly style: 'path' | 'host'
}

const bucketPattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const pathPattern = /^(\/[\w.=-]+)*\/?$/
const options = z
  .strictObject({
    region: z.string().min(1).optional(),
    endpoint: z
      .url({ protocol: /^https?$/ })
      .refine((url) => URL.parse(url)?.username === '', 'has its keys elsewhere')
      .optional(),
    style: z.enum(['path', 'host']).optional(),
  })
  .refine(({ region, endpoint }) => region ?? endpoint, 'needs a region, or an endpoint')

/**
 * Reads "s3://bucket/prefix?region=…&endpoint=…&style=…". Amazon's own S3 needs a region; others need an endpoint,
 * and take the bucket in the path unless `style=host`.
 * @throws ColorwayError `invalid_input`
 */
export const parseStorageUrl = (text: string): S3Place => {
  const url = URL.parse(text)
  if (url?.protocol !== 's3:' || !bucketPattern.test(url.host) || !pathPattern.test(url.pathname))
    throw invalidInput('STORAGE_URL is not usable: it is written s3://bucket/prefix?region=eu-central-1')
  if (url.username !== '' || url.password !== '')
    throw invalidInput('STORAGE_URL holds a key: keys go into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.')
  const parsed = options.safeParse(Object.fromEntries(url.searchParams))
  if (!parsed.success)
    throw invalidInput(`STORAGE_URL is not usable: ${z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ')}`)
  const { region, endpoint, style } = parsed.data
  const path = url.pathname.replaceAll(/^\/+|\/+$/g, '')
  return {
    bucket: url.host,
    prefix: path === '' ? '' : `${path}/`,
    region: region ?? 'us-east-1',
    endpoint,
    style: style ?? (endpoint === undefined ? 'host' : 'path'),
  }
}
