import sharp from 'sharp'

/** A decoded picture: three bytes a pixel. */
export interface Rgb {
  readonly widthPx: number
  readonly heightPx: number
  readonly data: Uint8Array
}

export const decodeRgb = async (bytes: Uint8Array): Promise<Rgb> => {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { widthPx: info.width, heightPx: info.height, data }
}
