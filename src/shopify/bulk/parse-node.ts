import { bug } from '../../domain/errors.ts'
import type { BulkNode, LinkLine, MediaLine, ProductLine, VariantLine } from './bulk-node.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads one line of a result. There are millions of them, so each shape is compared by hand: a schema library takes
 * several times as long as reading the JSON does.
 * @throws ColorwayError `bug` with the number of a line that is not as `catalogQuery` asks for
 */
export const parseNode = (text: string, number: number): BulkNode => {
  const line = parseJson(text)
  if (isFields(line) && isText(line['id'])) {
    const parentId = line['__parentId']
    if (parentId === undefined && isProduct(line)) return { kind: 'product', line }
    if (isText(parentId) && parentId.startsWith(productPrefix)) {
      if (line['id'].startsWith(variantPrefix)) {
        if (isVariant(line)) return { kind: 'variant', line }
      } else if (isMedia(line)) return { kind: 'media', line }
    } else if (isText(parentId) && parentId.startsWith(variantPrefix) && isLink(line))
      return { kind: 'link', line }
  }
  throw bug(`Line ${number} of the catalogue that Shopify sent has a shape that we do not know.`)
}

const productPrefix = 'gid://shopify/Product/'
const variantPrefix = 'gid://shopify/ProductVariant/'

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string'
const isSize = (value: unknown): boolean => value === null || typeof value === 'number'

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean => {
  if (!Array.isArray(value)) return false
  for (const item of value) if (!isItem(item)) return false
  return true
}

const isProduct = (line: Fields): line is Fields & ProductLine =>
  isText(line['id']) &&
  line['id'].startsWith(productPrefix) &&
  isText(line['title']) &&
  isText(line['handle']) &&
  isText(line['productType']) &&
  isText(line['vendor']) &&
  isText(line['status']) &&
  isListOf(line['tags'], isText) &&
  isText(line['updatedAt']) &&
  !Number.isNaN(Date.parse(line['updatedAt'])) &&
  (line['category'] === null || (isFields(line['category']) && isText(line['category']['fullName']))) &&
  isListOf(line['options'], isOption)

const isOption = (option: unknown): boolean =>
  isFields(option) && isText(option['name']) && isListOf(option['optionValues'], isOptionValue)

const isOptionValue = (value: unknown): boolean =>
  isFields(value) &&
  isText(value['name']) &&
  isTextOrNull(value['linkedMetafieldValue']) &&
  (value['swatch'] === null || isSwatch(value['swatch']))

const isSwatch = (swatch: unknown): boolean =>
  isFields(swatch) &&
  isTextOrNull(swatch['color']) &&
  (swatch['image'] === null || (isFields(swatch['image']) && isSwatchPicture(swatch['image']['image'])))

const isSwatchPicture = (image: unknown): boolean =>
  image === null || (isFields(image) && isText(image['url']))

const isLink = (line: Fields): line is Fields & LinkLine => isText(line['id']) && isText(line['__parentId'])

const isVariant = (line: Fields): line is Fields & VariantLine =>
  isLink(line) &&
  isText(line['title']) &&
  isTextOrNull(line['sku']) &&
  isListOf(line['selectedOptions'], isSelectedOption)

const isSelectedOption = (option: unknown): boolean =>
  isFields(option) && isText(option['name']) && isText(option['value'])

const isMedia = (line: Fields): line is Fields & MediaLine =>
  isLink(line) && isTextOrNull(line['alt']) && (line['image'] == null || isImage(line['image']))

const isImage = (image: unknown): boolean =>
  isFields(image) && isText(image['url']) && isSize(image['width']) && isSize(image['height'])
