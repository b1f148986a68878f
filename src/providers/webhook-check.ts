import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { notAllowed } from '../domain/errors.ts'
import { isUsableId } from './ticket.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in a time that tells nothing, not even the length. */
export const isSameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected))

/** The id under `name` in the body of a notice. @throws ColorwayError `not_allowed` where there is none */
export const readNoticeId = (title: string, body: Uint8Array, name: string): string => {
  const id = z.record(z.string(), z.unknown()).safeParse(parseJson(body)).data?.[name]
  if (typeof id !== 'string' || !isUsableId(id)) throw notAllowed(`This notice of ${title} names no call.`)
  return id
}

const parseJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
