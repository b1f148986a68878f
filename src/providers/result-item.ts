import { Buffer } from 'node:buffer'
import { z } from 'zod'

/** One picture of an answer: where it lies, or the file itself. */
export type ResultItem =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }

const dataUri = /^data:[^,]{0,100};base64,/
const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/

/** Reads an address, a data URI or bare base64; undefined for what is none of them. */
const readText = (text: string): ResultItem | undefined => {
  if (/^https?:\/\//i.test(text)) return { kind: 'address', url: text }
  const [prefix = ''] = dataUri.exec(text) ?? []
  const coded = text.slice(prefix.length)
  // Bare words, such as a status, would pass for base64.
  if (prefix === '' && (coded.length < 100 || !base64.test(coded))) return undefined
  return { kind: 'file', bytes: Buffer.from(coded, 'base64') }
}

/** What providers call the pictures of an answer, or what holds them; the first that is there counts. */
const names = [
  'url',
  'image',
  'b64_json',
  'image_url',
  'media_url',
  'images',
  'outputs',
  'output',
  'result',
  'data',
]
const record = z.record(z.string(), z.unknown())
const deepest = 4

/**
 * All pictures of an output: a text, an object that names them, or a list. What is no picture is left out.
 */
export const readItems = (output: unknown, depth = 0): readonly ResultItem[] => {
  if (typeof output === 'string') {
    const item = readText(output)
    return item ? [item] : []
  }
  if (depth === deepest) return []
  if (Array.isArray(output)) return output.flatMap((entry) => readItems(entry, depth + 1))
  const held = record.safeParse(output).data ?? {}
  const name = names.find((one) => held[one] !== undefined && held[one] !== null)
  return name === undefined ? [] : readItems(held[name], depth + 1)
}
