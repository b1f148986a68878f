import type { RenderedPicture } from '../../catalog/catalog-types.ts'

/** Gives the file of the catalogue's picture with this key: of all that a renderer knows, what a shop can see. */
export type RenderCatalogPicture = (
  key: string,
) => Promise<Pick<RenderedPicture, 'bytes' | 'widthPx' | 'heightPx'>>
