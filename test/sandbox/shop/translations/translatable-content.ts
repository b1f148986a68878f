import { createHash } from 'node:crypto'
import { findNode } from '../model/find-node.ts'
import type { ShopState } from '../model/shop-state.ts'

/** One text of a resource that can be translated, with null for a text that is not there. */
export interface TranslatableContent {
  readonly key: string
  readonly value: string | null
  readonly digest: string | null
  readonly type: 'SINGLE_LINE_TEXT_FIELD' | 'MULTI_LINE_TEXT_FIELD' | 'HTML' | 'URI'
}

/**
 * The texts of a resource that can be translated, by the keys of the schema's TranslatableResourceType, or
 * undefined where there is none such. The digest is a SHA-256; the schema does not say of what kind it is.
 */
export const translatableContentOf = (
  state: ShopState,
  resourceId: string,
): TranslatableContent[] | undefined => {
  const resource = findNode(state, resourceId)
  switch (resource?.__typename) {
    case 'MediaImage':
      return [content('alt', resource.alt)]
    case 'Product':
      return [
        content('title', resource.title),
        content('body_html', '', 'HTML'),
        content('handle', resource.handle, 'URI'),
        content('product_type', resource.productType),
        content('meta_title', ''),
        content('meta_description', '', 'MULTI_LINE_TEXT_FIELD'),
      ]
    case 'ProductOption':
    case 'ProductOptionValue':
      return [content('name', resource.name)]
    default:
      return undefined
  }
}

const content = (
  key: string,
  text: string,
  type: TranslatableContent['type'] = 'SINGLE_LINE_TEXT_FIELD',
): TranslatableContent => ({
  key,
  value: text || null,
  digest: text ? createHash('sha256').update(text).digest('hex') : null,
  type,
})
