import { endlessBody } from './endless-body.ts'
import type { JobResult } from './job.ts'

export const toBase64 = ({ readBytes }: JobResult): string => Buffer.from(readBytes()).toString('base64')

const filler = Buffer.alloc(64 * 1024, 'A')

/** JSON that begins with a picture in base64 and does not come to its end. */
export const endlessJson = (beginning: string): Response =>
  new Response(endlessBody(Buffer.from(beginning), filler), {
    headers: { 'content-type': 'application/json' },
  })
