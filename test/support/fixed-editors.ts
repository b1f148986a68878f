import type { Editors } from '../../src/ports/editors.ts'
import type { ImageEditor } from '../../src/ports/image-editor.ts'

/** The same editors for every shop. */
export const fixedEditors = (usable: readonly ImageEditor[]): Editors => ({
  forShop: async () => ({ usable, unusable: [] }),
})
