import { cdnUrl } from './files/file-url.ts'
import type { FileRecord } from './model/file-record.ts'
import { mediaOf, variantsOf } from './model/find-children.ts'
import type { Shop } from './model/shop.ts'
import type { VariantRecord } from './model/variant-record.ts'
import type { FileSnapshot, ProductSnapshot, TranslationSnapshot, VariantSnapshot } from './sandbox-shop.ts'

/** Every product as it is now, as plain data. */
export const snapshotProducts = (shop: Shop): ProductSnapshot[] =>
  [...shop.state.products.values()].map((product) => ({
    id: product.id,
    handle: product.handle,
    title: product.title,
    media: mediaOf(shop.state, product).map((file) => snapshotFile(shop, file)),
    variants: variantsOf(shop.state, product).map(snapshotVariant),
    options: product.options.map(({ id, name, values }) => ({
      id,
      name,
      values: values.map((value) => ({ id: value.id, name: value.name })),
    })),
  }))

/** Every file as it is now, attached or not. */
export const snapshotFiles = (shop: Shop): FileSnapshot[] =>
  [...shop.state.files.values()].map((file) => snapshotFile(shop, file))

/** Every translation as it is now, also of what is gone. */
export const snapshotTranslations = ({ state }: Shop): TranslationSnapshot[] =>
  [...state.translations.values()].map(({ resourceId, key, locale, value }) => ({
    resourceId,
    key,
    locale,
    value,
  }))

const snapshotVariant = ({ id, title, selected, mediaId }: VariantRecord): VariantSnapshot => ({
  id,
  title,
  selectedOptions: Object.fromEntries(selected.map(({ name, value }) => [name, value.name])),
  mediaId: mediaId ?? null,
})

const snapshotFile = (shop: Shop, file: FileRecord): FileSnapshot => ({
  id: file.id,
  filename: file.filename,
  alt: file.alt,
  status: file.status,
  url: cdnUrl(shop, file),
  pictureKey: file.pictureKey,
})
