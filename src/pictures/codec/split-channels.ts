import type { Raster } from '../raster/raster.ts'

interface Interleaved {
  readonly data: Uint8Array
  readonly channels: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Decoded pixels as a raster: greys become RGB, and transparency a plane of its own. */
export function splitChannels({ data, channels, widthPx, heightPx }: Interleaved): Raster {
  if (channels === 3) return { widthPx, heightPx, rgb: plainBytes(data), alpha: undefined }
  const count = widthPx * heightPx
  const rgb = new Uint8Array(count * 3)
  const alpha = channels % 2 === 0 ? new Uint8Array(count) : undefined
  const grey = channels < 3
  for (let i = 0; i < count; i++) {
    const at = i * channels
    rgb[i * 3] = data[at]
    rgb[i * 3 + 1] = data[grey ? at : at + 1]
    rgb[i * 3 + 2] = data[grey ? at : at + 2]
    if (alpha !== undefined) alpha[i] = data[at + channels - 1]
  }
  return { widthPx, heightPx, rgb, alpha }
}

/** The same memory as a true Uint8Array: `slice` on a Buffer would share it instead of copying. */
const plainBytes = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)
