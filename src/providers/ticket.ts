import { z } from 'zod'
import { invalidInput } from '../domain/errors.ts'
import type { PixelSize } from '../ports/image-editor.ts'
import type { ResultItem } from './result-item.ts'

/** What a ticket stands for. */
export type Ticket =
  /** A call that the provider works on. */
  | {
      readonly kind: 'job'
      readonly id: string
      readonly sentAt: Date | undefined
      readonly askedSize: PixelSize | undefined
    }
  /** A call that is done, whose pictures only wait to be fetched. */
  | {
      readonly kind: 'results'
      readonly items: readonly ResultItem[]
      readonly costMicros: bigint
      readonly askedSize: PixelSize | undefined
    }

const size = z.object({ widthPx: z.number().positive(), heightPx: z.number().positive() }).optional()

/** One step of a path: nothing that could lead to another one. */
const id = z
  .string()
  .max(300)
  .regex(/^[^\s/\\?#%"<>[\]{}\p{C}]+$/u)
  .refine((text) => !/^\.+$/.test(text))

export const isUsableId = (text: string): boolean => id.safeParse(text).success

const written = z.union([
  z.object({ id, sentAtMs: z.number().int().nonnegative(), size }),
  z.object({
    urls: z
      .array(z.string().regex(/^https?:\/\//i))
      .nonempty()
      .max(20),
    costMicros: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(BigInt),
    size,
  }),
])

export const writeResultsTicket = (ticket: {
  readonly urls: readonly string[]
  readonly costMicros: bigint
  readonly size: PixelSize | undefined
}): string => JSON.stringify({ ...ticket, costMicros: String(ticket.costMicros) })

export const writeDatedTicket = (ticket: {
  readonly id: string
  readonly sentAtMs: number
  readonly size: PixelSize | undefined
}): string => JSON.stringify(ticket)

/**
 * Reads a ticket: the provider's own id as such, or JSON of ours.
 * @throws ColorwayError `invalid_input` for one that no editor wrote
 */
export const readTicket = (title: string, ticket: string): Ticket => {
  if (isUsableId(ticket)) return { kind: 'job', id: ticket, sentAt: undefined, askedSize: undefined }
  const parsed = written.safeParse(parseJson(ticket)).data
  if (!parsed) throw invalidInput(`This is no ticket of ${title}.`)
  if ('id' in parsed)
    return { kind: 'job', id: parsed.id, sentAt: new Date(parsed.sentAtMs), askedSize: parsed.size }
  const items = parsed.urls.map((url) => ({ kind: 'address', url }) as const)
  return { kind: 'results', items, costMicros: parsed.costMicros, askedSize: parsed.size }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
