import { unavailable } from '../domain/errors.ts'
import type { Download, DownloadOptions } from '../ports/downloads.ts'
import { capBytes } from './cap-bytes.ts'
import { readStart } from './read-start.ts'
import { tooLarge } from './refusals.ts'
import type { FileAnswer } from './request-file.ts'

/** An answer as a download. One that is of no use, or said to be too large, is not read at all. */
export const receiveFile = (
  answer: FileAnswer,
  { fromByte = 0, maxBytes, signal }: DownloadOptions,
): Download => {
  const { host, status, headers, body } = answer
  try {
    const startsAt = readStart(answer, fromByte)
    if (startsAt === undefined)
      throw unavailable(`${host} gives another part of the file than was asked for.`)
    if (status === 416) {
      body.destroy()
      return { startsAt, chunks: capBytes([], { host, startsAt, maxBytes, signal }) }
    }
    if (startsAt + Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(host, maxBytes)
    return { startsAt, chunks: capBytes(body, { host, startsAt, maxBytes, signal }) }
  } catch (error) {
    body.destroy()
    throw error
  }
}
