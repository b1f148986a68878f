import type { CatalogProduct, RenderedPicture } from './catalog-types.ts'
import { openDarkroom } from './darkroom.ts'
import { stagedCatalog } from './staged-catalog.ts'

export type { CatalogProduct, RenderedPicture } from './catalog-types.ts'

/** The products of the sandbox's shop: clothes and things for the home, most of their colours not pictured yet. */
export const catalog: readonly CatalogProduct[] = stagedCatalog.map((product) => ({
  ...product,
  pictures: product.pictures.map(({ shot, ...picture }) => ({ ...picture, sizePx: shot.sizePx })),
}))

const darkroom = openDarkroom({ keepCount: 24, threadCount: 2 })

/**
 * Renders a picture of the catalogue with its true masks, off the calling thread. The same key always gives the same
 * bytes; the last twenty-four stay in memory. Rejects when the catalogue has no such key.
 */
export function renderPicture(key: string): Promise<RenderedPicture> {
  return darkroom.render({ key })
}

/**
 * The same photograph with the main material in another sRGB hex: what a perfect recolour would look like.
 * Light, folds, noise, prints, trims and backdrop are those of the picture.
 */
export function renderRecolored(key: string, color: string): Promise<RenderedPicture> {
  return darkroom.render({ key, color })
}
