import sharp from 'sharp'

interface Drawing {
  readonly widthPx?: number
  readonly heightPx?: number
  /** The colour of the disc in the middle. */
  readonly thing?: string
  readonly format?: 'jpeg' | 'png' | 'webp'
}

/** A disc with soft vertical folds on a pale ground: the least that can be found and recoloured. */
export const drawPicture = ({
  widthPx = 200,
  heightPx = 160,
  thing = '#D9A441',
  format = 'jpeg',
}: Drawing = {}): Promise<Buffer> => {
  const radius = 0.36 * Math.min(widthPx, heightPx)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <defs><linearGradient id="fold" x2="0.15" spreadMethod="reflect">
      <stop stop-color="#000" stop-opacity="0.18"/><stop offset="1" stop-color="#000" stop-opacity="0"/>
    </linearGradient></defs>
    <rect width="100%" height="100%" fill="#E8E6E0"/>
    <circle cx="50%" cy="50%" r="${radius}" fill="${thing}"/>
    <circle cx="50%" cy="50%" r="${radius}" fill="url(#fold)"/>
  </svg>`
  return sharp(Buffer.from(svg)).removeAlpha().toFormat(format, { quality: 95 }).toBuffer()
}
