export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis'

/** @throws where the encoding has no such character */
export const encode = (text: string, encoding: CsvEncoding): Uint8Array => {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8')
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'windows-1252':
      return byTable(text, windows1252)
    case 'shift_jis':
      return byTable(text, shiftJis())
    default:
      return encoding satisfies never
  }
}

type Table = ReadonlyMap<string, readonly number[]>

const byTable = (text: string, table: Table): Uint8Array =>
  Buffer.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character)
      if (!bytes) throw new Error(`There is no ${character} in this encoding.`)
      return [...bytes]
    }),
  )

/** What stands at 0x80 to 0x9f; five of these places are empty. https://encoding.spec.whatwg.org/#windows-1252 (2026-11) */
const upperRow = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const windows1252: Table = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    byte >= 0x80 && byte <= 0x9f ? (upperRow[byte - 0x80] ?? '') : String.fromCharCode(byte),
    [byte],
  ]),
)

/** Read out of the decoder: every pair of bytes that stands for one character. */
const shiftJis = (): Table => {
  const decoder = new TextDecoder('shift_jis')
  const table = new Map<string, readonly number[]>()
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), [byte])
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead <= 0xdf) {
      table.set(decoder.decode(Uint8Array.of(lead)), [lead])
      continue
    }
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail])
    }
  }
  return table
}
