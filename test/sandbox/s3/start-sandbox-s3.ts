import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { answerS3, type S3Object } from './answer-s3.ts'
import { refuseRequest } from './refuse-request.ts'
import { errorXml } from './s3-xml.ts'

interface SandboxS3Options {
  /** How many names a list holds at most. */
  readonly pageSize?: number
  readonly now?: () => number
}

export interface SandboxS3 {
  readonly origin: string
  readonly bucket: string
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly objects: ReadonlyMap<string, S3Object>
  /** Names that cannot be removed. */
  readonly stuck: Set<string>
  /** Each request as "PUT /bucket/name". */
  readonly requests: string[]
  /** Answers the next requests with these statuses instead. */
  readonly failures: number[]
  stop(): void
}

const port = z.object({ port: z.number() })

/** A storage that speaks S3, on 127.0.0.1 and in memory, with one bucket. */
export const startSandboxS3 = async ({
  pageSize = 1_000,
  now = Date.now,
}: SandboxS3Options = {}): Promise<SandboxS3> => {
  const bucket = 'pictures'
  const keys = { accessKeyId: 'sandbox-access', secretAccessKey: 'sandbox-secret' }
  const objects = new Map<string, S3Object>()
  const stuck = new Set<string>()
  const requests: string[] = []
  const failures: number[] = []

  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', headers } = incoming
    const url = new URL(incoming.url ?? '/', 'http://s3')
    const body = await buffer(incoming)
    requests.push(`${method} ${url.pathname}`)
    const failure = failures.shift()
    const refusal =
      failure === undefined
        ? refuseRequest({ method, url, headers }, keys.accessKeyId, now())
        : { status: failure, code: 'InternalError' }
    const contentType = headers['content-type'] ?? 'binary/octet-stream'
    const answer = refusal
      ? { status: refusal.status, contentType: 'application/xml', body: errorXml(refusal.code) }
      : answerS3({ name: bucket, objects, stuck, pageSize }, { method, url, contentType, body })
    const type = answer.contentType === undefined ? {} : { 'content-type': answer.contentType }
    outgoing.writeHead(answer.status, { ...type, 'content-length': Buffer.byteLength(answer.body ?? '') })
    outgoing.end(method === 'HEAD' ? undefined : answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${port.parse(server.address()).port}`,
    bucket,
    keys,
    objects,
    stuck,
    requests,
    failures,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
