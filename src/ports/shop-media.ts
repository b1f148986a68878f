import type { ProductSight } from '../domain/find-conflict.ts'
import type { ShopLanguages } from './shop-languages.ts'

export interface NewFile {
  readonly filename: string
  readonly altText: string
  readonly mimeType: string
  /** An earlier try may have made it: look for it first. */
  readonly maybeMade: boolean
  /** The bytes, asked for right before they are sent. */
  load(): Promise<Uint8Array>
}

/** What became of a file. */
export type FileFate =
  | { readonly kind: 'ready'; readonly url: string; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly isNameTaken: boolean }
  | { readonly kind: 'gone' }

export interface VariantLink {
  readonly variantId: string
  readonly mediaId: string | null
  /** Known to show nothing a moment ago: the shop can then refuse the link where it does show something by now. */
  readonly isBare?: boolean
}

export interface Move {
  readonly mediaId: string
  /** Counted from 0. */
  readonly position: number
}

/** What to look at of a product: the variants that are to be linked, and the pictures that were edited. */
export interface LookRequest {
  readonly variantIds: readonly string[]
  readonly sourceIds: readonly string[]
}

/** What the shop shows of a product at one moment, as far as was asked. */
export interface Look extends ProductSight {
  readonly updatedAt: Date
  /** Its gallery in order, other people's pictures and ours. */
  readonly galleryIds: readonly string[]
}

/**
 * Writes one shop's pictures. Each method is one step of a publication and may be repeated. Calls that come close
 * together go to the shop as one; what is wrong with one of them is told to that one only.
 *
 * They throw ColorwayError `unavailable` where a repetition may help, `conflict` where something is gone,
 * `invalid_input` where the shop refuses for good, and `not_allowed`.
 */
export interface ShopMedia {
  /** Makes the file, or finds the one of the same name that an earlier, cut-off try made. Answers its id. */
  createFile(file: NewFile): Promise<string>
  /** Looks for a file by its name. The shop's search lags behind, so this may wait for half a minute and more. */
  findFile(filename: string): Promise<string>
  /** Waits until the shop has processed the file. @throws ColorwayError `unavailable` where that takes too long */
  whenReady(mediaId: string): Promise<FileFate>
  /** Which of these files exist. */
  listExisting(mediaIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Deletes a file for good. */
  deleteFile(mediaId: string): Promise<void>
  /** Puts ready files into the product's gallery, at its end. */
  attach(productId: string, mediaIds: readonly string[]): Promise<void>
  /** Takes files out of the gallery, and off every variant that shows them; the files stay. */
  detach(productId: string, mediaIds: readonly string[]): Promise<void>
  /** When anything of the product changed last; undefined where it is gone. */
  readMoment(productId: string): Promise<Date | undefined>
  /** undefined where the product is gone. */
  look(productId: string, request: LookRequest): Promise<Look | undefined>
  /**
   * Links at most `mostLinks` variants to pictures, all or nothing; null takes the picture off. Answers when the
   * product changed by it. Where the shop does not replace pictures at once, they are taken off first, and
   * `beforeReplacing` is awaited before that. @throws ColorwayError `unavailable` where somebody was quicker with a bare variant
   */
  linkVariants(
    productId: string,
    links: readonly VariantLink[],
    beforeReplacing: () => Promise<void>,
  ): Promise<Date>
  /** Moves pictures within the gallery, one after the other, and waits until it is done. */
  reorder(productId: string, moves: readonly Move[]): Promise<void>
  readonly languages: ShopLanguages
  /** Runs work that should have little between its calls: few of the shop do so at once. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

/** Variants in one all-or-nothing write. */
export const mostLinks = 250
/** The same, where all of them are bare and the shop is to refuse those that are not. */
export const mostBareLinks = 100

export interface ShopMedias {
  forShop(shopId: string): ShopMedia
}
