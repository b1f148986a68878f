import { renderScene } from '../../catalog/paint/render-scene.ts'
import { type Shot, sceneOf } from '../../catalog/staged.ts'
import { stagedCatalog } from '../../catalog/staged-catalog.ts'
import { type Thumbnail, thumbnailOf } from './thumbnail.ts'

const paintedPx = 128
const mostAspectChange = 1.12

export interface CatalogThumbnail {
  readonly key: string
  readonly thumbnail: Thumbnail
}

const painted = new Map<string, Promise<CatalogThumbnail>>()

/** Every picture of the catalogue with about this aspect, very small: painted at the first need, at little cost. */
export const catalogThumbnails = (aspect: number): Promise<readonly CatalogThumbnail[]> =>
  Promise.all(
    stagedCatalog
      .flatMap(({ pictures }) => pictures)
      .filter(({ shot: { sizePx } }) => {
        const stretch = aspect / (sizePx[0] / sizePx[1])
        return Math.max(stretch, 1 / stretch) <= mostAspectChange
      })
      .map(({ key, shot }) => {
        const thumbnail = painted.get(key) ?? paint(key, shot)
        painted.set(key, thumbnail)
        return thumbnail
      }),
  )

const paint = async (key: string, shot: Shot): Promise<CatalogThumbnail> => {
  const scene = sceneOf(shot)
  const scale = paintedPx / Math.max(scene.widthPx, scene.heightPx)
  const { xPx, yPx, unitPx, turn } = scene.frame
  const { rgb, widthPx, heightPx } = renderScene({
    ...scene,
    widthPx: Math.round(scene.widthPx * scale),
    heightPx: Math.round(scene.heightPx * scale),
    frame: { xPx: xPx * scale, yPx: yPx * scale, unitPx: unitPx * scale, turn },
  })
  return { key, thumbnail: await thumbnailOf({ rgb, widthPx, heightPx }) }
}
