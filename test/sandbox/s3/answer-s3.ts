import { deleteXml, errorXml, listXml, readDelete } from './s3-xml.ts'

export interface S3Object {
  readonly bytes: Buffer
  readonly contentType: string
}

export interface S3Answer {
  readonly status: number
  readonly contentType?: string
  readonly body?: Buffer | string
}

export interface S3Request {
  readonly method: string
  readonly url: URL
  readonly contentType: string
  readonly body: Buffer
}

export interface S3Bucket {
  readonly name: string
  readonly objects: Map<string, S3Object>
  /** Names that DeleteObjects leaves where they are. */
  readonly stuck: ReadonlySet<string>
  readonly pageSize: number
}

const xml = (body: string, status = 200): S3Answer => ({ status, contentType: 'application/xml', body })

/** What S3 answers for one bucket that is named in the path. */
export const answerS3 = (bucket: S3Bucket, { method, url, contentType, body }: S3Request): S3Answer => {
  const [, bucketName, ...rest] = decodeURIComponent(url.pathname).split('/')
  const name = rest.join('/')
  if (bucketName !== bucket.name) return xml(errorXml('NoSuchBucket'), 404)
  if (name === '' && method === 'GET') return list(bucket, url.searchParams)
  if (name === '' && method === 'POST') return remove(bucket, readDelete(body.toString()))
  if (method === 'PUT') {
    bucket.objects.set(name, { bytes: body, contentType })
    return { status: 200 }
  }
  const object = bucket.objects.get(name)
  if (!object) return xml(errorXml('NoSuchKey'), 404)
  return { status: 200, contentType: object.contentType, body: object.bytes }
}

const list = ({ objects, pageSize }: S3Bucket, query: URLSearchParams): S3Answer => {
  const prefix = query.get('prefix') ?? ''
  const after = query.get('continuation-token') ?? ''
  const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).toSorted()
  const page = names.slice(0, pageSize)
  return xml(listXml(page, names.length > page.length ? page.at(-1) : undefined))
}

const remove = ({ objects, stuck }: S3Bucket, names: readonly string[]): S3Answer => {
  if (names.length > 1_000) return xml(errorXml('MalformedXML'), 400)
  for (const name of names) if (!stuck.has(name)) objects.delete(name)
  return xml(deleteXml(names.filter((name) => stuck.has(name))))
}
