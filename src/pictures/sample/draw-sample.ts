import sharp from 'sharp'

const widthPx = 768
const heightPx = 640

/** A picture for trying an editor: a yellow ball with soft folds on a pale ground, as a JPEG of some 20 KB. */
export const drawSample = (): Promise<Uint8Array> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <defs>
      <linearGradient id="fold" x2="0.12" spreadMethod="reflect">
        <stop stop-opacity="0.16"/><stop offset="1" stop-opacity="0"/>
      </linearGradient>
      <radialGradient id="shade" cx="0.38" cy="0.32" r="0.75">
        <stop offset="0.35" stop-opacity="0"/><stop offset="1" stop-opacity="0.45"/>
      </radialGradient>
    </defs>
    <rect width="100%" height="100%" fill="#E8E6E0"/>
    <g fill="#D9A441">
      <circle cx="50%" cy="50%" r="220"/>
      <circle cx="50%" cy="50%" r="220" fill="url(#fold)"/>
      <circle cx="50%" cy="50%" r="220" fill="url(#shade)"/>
    </g>
  </svg>`
  return sharp(Buffer.from(svg)).removeAlpha().jpeg({ quality: 90 }).toBuffer()
}
