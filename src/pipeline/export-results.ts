import { knowsItsPictures, placePicture } from '../domain/csv/write-colorway-pictures.ts'
import type { PictureToHave } from '../domain/csv/write-picture-rows.ts'
import { type ResultFormat, writeProductCsv, writeResultTitles } from '../domain/csv/write-product-csv.ts'
import { invalidInput } from '../domain/errors.ts'
import type { ExportStore, ProductResults, ResultFilter, ResultPicture } from '../ports/export-store.ts'
import type { MirrorProduct } from '../ports/mirror-store.ts'
import type { PublicPictures } from '../ports/public-pictures.ts'
import type { WritePart } from './export-ledger.ts'

/** A product may have 2,048 variants. */
const productsPerPage = 25
const dayMs = 24 * 3_600_000
/** Of what is left out. */
const mostNamed = 10
/** As long as a link can be made to live. */
export const mostLinkDays = 7

export interface ResultsToExport {
  readonly shopId: string
  readonly store: Pick<ExportStore, 'listResults'>
  /** Lends pictures that are not in the shop yet. */
  readonly publicPictures: PublicPictures | undefined
  readonly format: ResultFormat
  readonly filter: ResultFilter
  /** How long the addresses of lent pictures live, in days. */
  readonly linkDays: number
}

export interface ExportedResults {
  readonly products: number
  readonly pictures: number
  /** How many are approved, and not in the file. */
  readonly leftOut: number
  /** The first of them, as "Tee · Navy". */
  readonly firstLeftOut: readonly string[]
}

/**
 * The approved pictures as a file that another program imports. A published one has its address in the shop; any
 * other a signed one of ours, which everybody can open who has it, until it ends.
 *
 * Left out are pictures of products that the mirror does not know well enough, those that no variant would take, as
 * somebody chose others since, and those whose file is nowhere to be had from.
 */
export const exportResults = async (
  { shopId, store, publicPictures, format, filter, linkDays }: ResultsToExport,
  write: WritePart,
): Promise<ExportedResults> => {
  const lend = publicPictures && ((key: string) => publicPictures.linkTo(shopId, key, linkDays * dayMs))
  let [products, pictures, leftOut] = [0, 0, 0]
  const firstLeftOut: string[] = []
  await write(writeResultTitles(format))
  for (let after: string | undefined; ; ) {
    const page = await store.listResults({ after, limit: productsPerPage }, filter)
    for (const results of page.rows) {
      const { product, placed, left } = await placeAll(results, lend)
      leftOut += left.length
      const names = left.map(({ colorwayLabel }) => `${results.title} · ${colorwayLabel}`)
      firstLeftOut.push(...names.slice(0, mostNamed - firstLeftOut.length))
      if (!product || placed.length === 0) continue
      await write(writeProductCsv(format, { product, pictures: placed }))
      products += 1
      pictures += placed.length
    }
    if (page.nextAfter === undefined) return { products, pictures, leftOut, firstLeftOut }
    after = page.nextAfter
  }
}

/** @throws ColorwayError `invalid_input` where what is asked for cannot be had from outside */
export const checkLinks = (publicPictures: PublicPictures | undefined, { state }: ResultFilter): void => {
  if (publicPictures || state === 'published') return
  throw invalidInput(
    'Pictures that are not in the shop yet cannot be fetched from here by anybody else.',
    'Set PUBLIC_URL or STORAGE_URL, or export only what is published.',
  )
}

type Lend = (key: string) => Promise<string>

interface Placed {
  readonly product: MirrorProduct | undefined
  readonly placed: readonly PictureToHave[]
  readonly left: readonly ResultPicture[]
}

const placeAll = async ({ product, pictures }: ProductResults, lend: Lend | undefined): Promise<Placed> => {
  if (!product || !knowsItsPictures(product)) return { product, placed: [], left: pictures }
  const placed: PictureToHave[] = []
  const left: ResultPicture[] = []
  for (const picture of pictures) {
    const inShop = product.media.find(({ id }) => id === picture.mediaId)
    const url = inShop?.url ?? (await lend?.(picture.pictureKey))
    const told = { ...picture, altText: inShop?.altText ?? picture.altText }
    const ready = url === undefined ? undefined : placePicture(product, told, url)
    if (ready && (picture.angle > 0 || ready.variantIds.length > 0)) placed.push(ready)
    else left.push(picture)
  }
  return { product, placed, left }
}
