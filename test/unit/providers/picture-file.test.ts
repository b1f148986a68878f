import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPictureFile } from '../../../src/domain/picture-file.ts'
import { drawPicture } from '../../support/draw-picture.ts'

const size = { widthPx: 200, heightPx: 160 }
const png = await drawPicture({ format: 'png' })

const files: readonly (readonly [name: string, format: 'jpeg' | 'png' | 'webp', bytes: Buffer])[] = [
  ['a JPEG file', 'jpeg', await drawPicture({ format: 'jpeg' })],
  ['a progressive JPEG file', 'jpeg', await sharp(png).jpeg({ progressive: true }).toBuffer()],
  ['a JPEG file with metadata', 'jpeg', await sharp(png).jpeg().withMetadata({ density: 300 }).toBuffer()],
  ['a PNG file', 'png', png],
  ['a WebP file', 'webp', await drawPicture({ format: 'webp' })],
  ['a lossless WebP file', 'webp', await sharp(png).webp({ lossless: true }).toBuffer()],
  ['a WebP file with transparency', 'webp', await sharp(png).ensureAlpha(0.5).webp().toBuffer()],
]

describe.each(files)('%s', (_name, format, bytes) => {
  it('says its format and size', () => {
    expect(readPictureFile(bytes)).toEqual({ kind: 'picture', format, ...size })
  })

  it('is found to be cut off, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(readPictureFile(bytes.subarray(0, length)).kind).toBe('unusable')
      }),
    )
  })

  it('may stand anywhere in memory, and have something behind it', () => {
    const surrounded = Buffer.concat([Buffer.from('head'), bytes, Buffer.alloc(9)])
    expect(readPictureFile(surrounded.subarray(4))).toEqual({ kind: 'picture', format, ...size })
  })
})

it('takes no bytes at random for a picture, and stumbles over none', () => {
  const starts = files.map(([, , bytes]) =>
    fc.integer({ min: 1, max: 40 }).map((length) => bytes.subarray(0, length)),
  )
  const somePart = fc.oneof(fc.constant(Buffer.alloc(0)), ...starts)
  fc.assert(
    fc.property(somePart, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const read = readPictureFile(Buffer.concat([start, rest]))
      return read.kind === 'unusable' && !read.what.includes('undefined')
    }),
  )
})

it.each<[string, string | Buffer]>([
  ['an HTML page', '\n<!DOCTYPE html><p>Not found</p>'],
  ['an HTML page', '<html lang="en">'],
  ['XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
  ['JSON', '{"error":"expired"}'],
  ['plain text', 'Internal error'],
  ['a GIF file', await sharp(png).gif().toBuffer()],
  ['an AVIF or HEIC file', await sharp(png).avif().toBuffer()],
  ['a TIFF file', await sharp(png).tiff().toBuffer()],
  ['an empty file', ''],
  ['a file of an unknown kind', Buffer.from([0, 1, 2, 3, 0xfe])],
])('tells %s by its start', (what, content) => {
  expect(readPictureFile(Buffer.from(content))).toEqual({ kind: 'unusable', what })
})

it('misses the pixels of a PNG file that has none', () => {
  const end = png.subarray(-12)
  const empty = Buffer.concat([png.subarray(0, 33), end])
  expect(readPictureFile(empty)).toEqual({ kind: 'unusable', what: 'a PNG file that is cut off' })
})

it('believes no size that cannot be', async () => {
  const sized = (widthPx: number, heightPx: number) => {
    const changed = Buffer.from(png)
    changed.writeUInt32BE(widthPx, 16)
    changed.writeUInt32BE(heightPx, 20)
    return readPictureFile(changed).kind
  }
  expect(sized(10_000, 5_000)).toBe('picture')
  expect(sized(10_001, 5_000)).toBe('unusable')
  expect(sized(16, 16)).toBe('picture')
  expect(sized(15, 900)).toBe('unusable')
  expect(sized(0, 0)).toBe('unusable')
})
