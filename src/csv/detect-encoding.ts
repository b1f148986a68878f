import { isUtf8 } from 'node:buffer'
import type { CsvEncoding, OpenFile } from '../ports/csv-files.ts'

/** A few lines of text are enough to tell a language by, and more is slow to look at. */
const sampleBytes = 64 * 1024

/**
 * The encoding of a text: by its byte order mark, by the zeros of UTF-16, or UTF-8 where all of it is; else what its
 * letters look like. A file that is UTF-8 but for a few broken letters is read as that, so that only these are lost.
 */
export const detectEncoding = async (open: OpenFile): Promise<CsvEncoding> => {
  const check = createUtf8Check()
  const sample: Uint8Array[] = []
  let sampled = 0
  let start: CsvEncoding | undefined
  let isFirst = true
  for await (const chunk of open()) {
    if (isFirst && chunk.length > 0) {
      isFirst = false
      start = byStart(chunk)
      if (start) return start
    }
    if (check.add(chunk)) continue
    // ASCII tells nothing: only the lines around other bytes do.
    const foreign = takeForeign(chunk, sampleBytes - sampled)
    sampled += foreign.length
    sample.push(foreign)
    if (sampled >= sampleBytes) break
  }
  return check.end() ? 'utf-8' : byLetters(Buffer.concat(sample))
}

/** By the first bytes; undefined where they do not tell. */
const byStart = (chunk: Uint8Array): CsvEncoding | undefined => {
  const [first, second, third] = chunk
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const seen = chunk.subarray(0, 4096)
  const zeros = [0, 0]
  for (let at = 0; at < seen.length; at++) if (seen[at] === 0) zeros[at % 2]++
  // Separators, digits and line breaks have a zero beside them in UTF-16, whatever the language is.
  const enough = seen.length / 20
  if (zeros[1] > enough && zeros[0] < zeros[1] / 10) return 'utf-16le'
  if (zeros[0] > enough && zeros[1] < zeros[0] / 10) return 'utf-16be'
  return undefined
}

const byLetters = (sample: Buffer): CsvEncoding => {
  if (isMostlyUtf8(sample)) return 'utf-8'
  return looksJapanese(sample) ? 'shift_jis' : 'windows-1252'
}

/**
 * Read as Shift-JIS, letters of the West come out as single characters inside of words ("Women痴"), where they do not
 * break it altogether; Japanese ones stand beside each other, or alone between separators. Detectors that go by the
 * frequency of letters need more text for that than a column of colour names has.
 */
const looksJapanese = (sample: Buffer): boolean => {
  const text = decodeStrictly(sample, 'shift_jis')
  if (text === undefined || /\p{Co}/u.test(text)) return false
  const inWords = text.match(wordLetter)?.length ?? 0
  const japanese = (text.match(wideLetter)?.length ?? 0) + (text.match(narrowWord)?.join('').length ?? 0)
  return japanese > inWords * 2
}

/** One beside a letter of ASCII. */
const wordLetter = /(?<=[A-Za-z])[\u3000-\u9fff\uff61-\uff9f]|[\u3000-\u9fff\uff61-\uff9f](?=[A-Za-z])/g
const wideLetter = /[\u3040-\u30ff\u4e00-\u9fff]/g
/** Narrow kana are single bytes, which the West has letters and signs for: only several beside each other count. */
const narrowWord = /(?<![A-Za-z])[\uff61-\uff9f]{2,}(?![A-Za-z])/g

const decodeStrictly = (bytes: Uint8Array, encoding: CsvEncoding): string | undefined => {
  try {
    // What is cut off inside of a letter is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

/** Letters of several bytes in UTF-8 do not come about by chance: a few broken ones are an accident. */
const isMostlyUtf8 = (bytes: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return whole > broken * 4
}

/** The lines that hold other bytes than ASCII. */
const takeForeign = (chunk: Uint8Array, mostBytes: number): Uint8Array => {
  const parts: Uint8Array[] = []
  let taken = 0
  let at = 0
  while (at < chunk.length && taken < mostBytes) {
    const end = chunk.indexOf(0x0a, at)
    const line = chunk.subarray(at, end < 0 ? chunk.length : end + 1)
    at += line.length
    if (line.every((byte) => byte < 0x80)) continue
    parts.push(line)
    taken += line.length
  }
  return Buffer.concat(parts).subarray(0, mostBytes)
}

/** Whether all that was added is UTF-8; a letter may go on in the next chunk. */
const createUtf8Check = () => {
  let isGood = true
  let rest = Buffer.alloc(0)
  return {
    add: (chunk: Uint8Array): boolean => {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      const cut = bytes.length - openLetterBytes(bytes)
      isGood &&= isUtf8(bytes.subarray(0, cut))
      rest = Buffer.from(bytes.subarray(cut))
      return isGood
    },
    end: (): boolean => isGood && rest.length === 0,
  }
}

/** How many bytes at the end begin a letter whose other bytes have not come yet. */
const openLetterBytes = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return 0
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? back : 0
  }
  return 0
}
