import { crc32 } from 'node:zlib'

/** The signature and the header, which has to come first: 13 bytes in a chunk of 12 more. */
const headEndsAt = 8 + 25

/** Puts a text into a PNG as an `iTXt` chunk without compression, which is where XMP belongs in one. */
export const insertPngText = (png: Uint8Array, keyword: string, text: string): Uint8Array => {
  const noCompressionLanguageOrTranslation = Buffer.alloc(5)
  const data = Buffer.concat([
    Buffer.from(keyword, 'latin1'),
    noCompressionLanguageOrTranslation,
    Buffer.from(text),
  ])
  const typed = Buffer.concat([Buffer.from('iTXt'), data])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  typed.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(typed), typed.length + 4)
  return Buffer.concat([png.subarray(0, headEndsAt), chunk, png.subarray(headEndsAt)])
}
