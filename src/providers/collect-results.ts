import { ColorwayError, unavailable } from '../domain/errors.ts'
import { readPictureFile } from '../domain/picture-file.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { Finished, PixelSize, Unreadable } from '../ports/image-editor.ts'
import { nameSize } from './fit-request.ts'
import type { ResultItem } from './result-item.ts'

/** A PNG of 4 megapixels has 12 MB at most; some editors give 16-bit ones. */
const maxResultBytes = 40_000_000
const stallMs = 20_000
const downloadTimeoutMs = 120_000

interface Results {
  readonly title: string
  readonly items: readonly ResultItem[]
  /** The size that was asked for; undefined where none was, or nobody remembers. */
  readonly askedSize: PixelSize | undefined
  readonly costMicros: bigint
  readonly warnings: readonly string[]
  readonly downloads: Downloads
  readonly signal: AbortSignal
}

type Collected =
  | { readonly bytes: Uint8Array; readonly warning: string | undefined }
  | { readonly reason: string }

/**
 * Brings the pictures of a call home and looks at each file. Those that can be used make the call finished,
 * with a warning of the others.
 * @throws ColorwayError `unavailable` where they cannot be had at the moment
 */
export const collectResults = async (results: Results): Promise<Finished | Unreadable> => {
  const { title, items, costMicros, warnings } = results
  const collected = await Promise.all(items.map((item) => collect(item, results)))
  const pictures = collected.filter((one) => 'bytes' in one)
  const reasons = collected.filter((one) => 'reason' in one).map(({ reason }) => reason)
  if (pictures.length === 0) {
    const reason = reasons[0] ?? `${title} says that it is done, and names no picture.`
    return { kind: 'unreadable', reason, costMicros }
  }
  const sizeWarnings = pictures.map(({ warning }) => warning).filter((warning) => warning !== undefined)
  return {
    kind: 'finished',
    pictures: pictures.map(({ bytes }) => bytes),
    costMicros,
    warnings: [...warnings, ...new Set(sizeWarnings), ...reasons],
  }
}

const collect = async (item: ResultItem, results: Results): Promise<Collected> => {
  const { title, askedSize } = results
  const bytes = item.kind === 'file' ? item.bytes : await download(item.url, results)
  if (typeof bytes === 'string') return { reason: bytes }
  const file = readPictureFile(bytes)
  if (file.kind === 'unusable') return { reason: `What came from ${title} is ${file.what}, not a picture.` }
  const [came, asked] = [nameSize(file), askedSize && nameSize(askedSize)]
  const isOther = asked !== undefined && came !== asked
  const warning = isOther
    ? `${title} was asked for a picture of ${asked} px and made one of ${came} px.`
    : undefined
  return { bytes, warning }
}

/** The file, or why there is none. */
const download = async (url: string, { title, downloads, signal }: Results): Promise<Uint8Array | string> => {
  try {
    return await downloads.read(url, {
      maxBytes: maxResultBytes,
      stallMs,
      timeoutMs: downloadTimeoutMs,
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw unavailable(`Fetching the picture of ${title} was stopped.`)
    if (!(error instanceof ColorwayError)) throw error
    if (error.code === 'not_found')
      return `The picture of ${title} can no longer be downloaded: its link has expired.`
    if (error.code === 'invalid_input') return `The picture of ${title} was not downloaded. ${error.message}`
    throw error
  }
}
