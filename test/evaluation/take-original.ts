import sharp from 'sharp'
import { decodeRgb } from '../sandbox/judge/decode-rgb.ts'
import type { Truth } from './evaluation-case.ts'
import { planesOf, renderStaged } from './scenes/render-staged.ts'
import type { StagedScene } from './scenes/staged-scene.ts'

export interface Original {
  readonly bytes: Uint8Array
  /** As painted, before it was encoded. */
  readonly painted: Uint8Array
  readonly truth: Truth
}

const keptCount = 2
const kept = new Map<string, Promise<Original>>()

/** The photograph of a scene; the last two stay in memory. */
export function takeOriginal(scene: StagedScene): Promise<Original> {
  const original = kept.get(scene.id) ?? take(scene)
  kept.delete(scene.id)
  kept.set(scene.id, original)
  const [oldest] = kept.keys()
  if (kept.size > keptCount && oldest !== undefined) kept.delete(oldest)
  return original
}

async function take(scene: StagedScene): Promise<Original> {
  const [width, height] = scene.sizePx
  const painted = renderStaged(scene)
  const image = sharp(painted, { raw: { width, height, channels: 3 } })
  const encoded =
    scene.encoding === 'png'
      ? image.png({ compressionLevel: 3 })
      : image.jpeg({ quality: scene.encoding, chromaSubsampling: '4:4:4' })
  const bytes = new Uint8Array(await encoded.toBuffer())
  const { data } = await decodeRgb(bytes)
  // A copy: a slice of a Buffer would be the Buffer's own memory, and the truth would change with it.
  const rgb = new Uint8Array(data)
  return { bytes, painted, truth: { widthPx: width, heightPx: height, rgb, ...planesOf(scene) } }
}
