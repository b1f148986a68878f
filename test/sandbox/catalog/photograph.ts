import sharp from 'sharp'
import type { RenderedPicture } from './catalog-types.ts'
import { renderScene } from './paint/render-scene.ts'
import { sceneOf } from './staged.ts'
import { stagedPicture } from './staged-catalog.ts'

/** What to render: a picture of the catalogue, or the very same photograph of the thing in another colour. */
export interface Order {
  readonly key: string
  /** sRGB hex of the main material instead of the picture's own. */
  readonly color?: string
}

/** Renders and encodes on this thread; half a second or so. Everything but the colour depends on the key alone. */
export async function photograph(order: Order): Promise<RenderedPicture> {
  const { shot, format } = stagedPicture(order.key)
  const { rgb, mask, parts, widthPx, heightPx } = renderScene(sceneOf(shot, order.color))
  const image = sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 } })
  const encoded = format === 'png' ? image.png() : image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
  // A copy of its own, so that the bytes can move between threads.
  const bytes = new Uint8Array(await encoded.toBuffer())
  return { bytes, widthPx, heightPx, mask, parts, rgb }
}
