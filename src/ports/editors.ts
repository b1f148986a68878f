import type { ImageEditor } from './image-editor.ts'

/** An editor that is set up and cannot be used as things are. */
export interface UnusableEditor {
  readonly provider: string
  readonly account: string
  /** Says what to do about it. */
  readonly reason: string
}

export interface ShopEditors {
  readonly usable: readonly ImageEditor[]
  readonly unusable: readonly UnusableEditor[]
}

/** The editors that are set up: the house's for every shop, and each shop's own. */
export interface Editors {
  /** Those that the shop may use; undefined: the house's only. */
  forShop(shopId: string | undefined): Promise<ShopEditors>
}
