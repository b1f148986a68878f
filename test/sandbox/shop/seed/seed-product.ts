import type { CatalogPicture, CatalogProduct } from '../../catalog/catalog-types.ts'
import { gid } from '../model/gid.ts'
import type { ShopState } from '../model/shop-state.ts'
import type { VariantRecord } from '../model/variant-record.ts'
import type { RenderCatalogPicture } from './render-catalog-picture.ts'
import { seedOptions } from './seed-options.ts'
import { seedPicture } from './seed-picture.ts'
import { seedVariants } from './seed-variants.ts'

interface ProductSeed {
  readonly state: ShopState
  readonly productNumber: number
  readonly product: CatalogProduct
  readonly render: RenderCatalogPicture
  readonly createdAt: string
}

/** Puts one product of the catalogue, with its options, variants and pictures, into the shop; answers its id. */
export const seedProduct = ({ state, productNumber, product, render, createdAt }: ProductSeed): string => {
  const options = seedOptions(productNumber, product.options)
  for (const { swatchFile } of options.flatMap(({ values }) => values))
    if (swatchFile) state.files.set(swatchFile.id, swatchFile)
  const variants = seedVariants({ productNumber, handle: product.handle, options, createdAt })
  const files = product.pictures.map((picture, index) => {
    const filename = freeName(state, picture.filename, productNumber)
    const file = seedPicture({ productNumber, index, picture, filename, createdAt, render })
    state.files.set(file.id, file)
    for (const variant of variants) if (isShown(variant, picture)) variant.mediaId = file.id
    return file
  })
  for (const variant of variants) state.variants.set(variant.id, variant)
  const id = gid('Product', productNumber)
  state.products.set(id, {
    __typename: 'Product',
    id,
    title: product.title,
    handle: product.handle,
    productType: product.productType,
    vendor: product.vendor,
    tags: product.tags,
    status: 'ACTIVE',
    isSuspended: false,
    createdAt,
    updatedAt: createdAt,
    options,
    variantIds: variants.map((variant) => variant.id),
    mediaIds: files.map((file) => file.id),
  })
  return id
}

const isShown = (variant: VariantRecord, { shows }: CatalogPicture) =>
  shows !== undefined &&
  Object.entries(shows).every(([option, value]) =>
    variant.selected.some((selected) => selected.name === option && selected.value.name === value),
  )

const freeName = (state: ShopState, filename: string, productNumber: number) => {
  const isTaken = [...state.files.values()].some((file) => file.filename === filename)
  return isTaken ? filename.replace(/(\.\w+)?$/, `-${productNumber}$1`) : filename
}
