import type { Rgb } from './decode-rgb.ts'

type Size = Pick<Rgb, 'widthPx' | 'heightPx'>

/** Which pixels have the mask at or above `level` anywhere within a square of `radiusPx` around them: 1 or 0. */
export const growMask = (
  mask: Uint8Array,
  size: Size,
  { radiusPx, level }: { radiusPx: number; level: number },
): Uint8Array => {
  const hard = mask.map((value) => (value >= level ? 1 : 0))
  return spread(spread(hard, { ...size, radiusPx, stridePx: 1 }), {
    ...size,
    radiusPx,
    stridePx: size.widthPx,
  })
}

/** Which pixels have the mask at or above `level` everywhere within a square of `radiusPx` around them: 1 or 0. */
export const shrinkMask = (
  mask: Uint8Array,
  size: Size,
  { radiusPx, level }: { radiusPx: number; level: number },
): Uint8Array => {
  const outside = mask.map((value) => (value >= level ? 0 : 1))
  const grown = growMask(outside, size, { radiusPx, level: 1 })
  return grown.map((value) => 1 - value)
}

interface Spread extends Size {
  readonly radiusPx: number
  /** 1 along rows, the width along columns. */
  readonly stridePx: number
}

const spread = (mask: Uint8Array, { widthPx, heightPx, radiusPx, stridePx }: Spread): Uint8Array => {
  const along = stridePx === 1 ? widthPx : heightPx
  const grown = new Uint8Array(mask.length)
  for (let index = 0; index < mask.length; index++) {
    if (mask[index] === 0) continue
    const place = stridePx === 1 ? index % widthPx : Math.floor(index / widthPx)
    const from = Math.max(-radiusPx, -place)
    const to = Math.min(radiusPx, along - 1 - place)
    for (let step = from; step <= to; step++) grown[index + step * stridePx] = 1
  }
  return grown
}
