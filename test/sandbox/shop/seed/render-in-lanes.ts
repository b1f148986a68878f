import type { RenderCatalogPicture } from './render-catalog-picture.ts'

/**
 * Renders at most `laneCount` pictures at a time, in the order of asking: a page of products asks for all
 * its pictures at once, and each takes tens of megabytes while it is being painted.
 */
export const renderInLanes = (render: RenderCatalogPicture, laneCount: number): RenderCatalogPicture => {
  const lanes: Promise<unknown>[] = Array.from({ length: laneCount }, () => Promise.resolve())
  let asked = 0
  return (key) => {
    const lane = asked % laneCount
    asked += 1
    const rendered = (lanes[lane] ?? Promise.resolve()).then(() => render(key))
    lanes[lane] = rendered.catch(() => undefined)
    return rendered
  }
}
