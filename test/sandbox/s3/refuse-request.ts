import type { IncomingHttpHeaders } from 'node:http'

export interface S3Refusal {
  readonly status: number
  readonly code: string
}

interface S3Asked {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
}

/** "20261126T190000Z" as milliseconds. */
const readMoment = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/**
 * Why S3 would not even look at a request: no signature, a link whose time is over, or, as by storages other than
 * Amazon's, checksums that the protocol does not ask for. Signatures are not recomputed, only whose they are.
 */
export const refuseRequest = (
  { method, url, headers }: S3Asked,
  accessKeyId: string,
  nowMs: number,
): S3Refusal | undefined => {
  const link = url.searchParams
  const credential =
    link.get('X-Amz-Credential') ?? /Credential=([^,]+)/.exec(headers.authorization ?? '')?.[1]
  if (credential?.split('/')[0] !== accessKeyId) return { status: 403, code: 'AccessDenied' }
  if (link.has('X-Amz-Signature')) {
    const endsMs = readMoment(link.get('X-Amz-Date') ?? '') + Number(link.get('X-Amz-Expires')) * 1_000
    if (!(nowMs < endsMs)) return { status: 403, code: 'AccessDenied' }
  }
  const checksums = Object.keys(headers).filter((name) => /^(content-md5|x-amz-checksum-)/.test(name))
  const isDelete = method === 'POST' && link.has('delete')
  if (isDelete && checksums.length === 0) return { status: 400, code: 'InvalidRequest' }
  if (!isDelete && (checksums.length > 0 || headers['x-amz-trailer'] !== undefined))
    return { status: 501, code: 'NotImplemented' }
  return undefined
}
