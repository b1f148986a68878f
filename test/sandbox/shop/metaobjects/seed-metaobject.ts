import { createHash } from 'node:crypto'
import type { CatalogColorEntry } from '../../catalog/catalog-types.ts'
import { gid } from '../model/gid.ts'
import type { MetaobjectFieldRecord, MetaobjectRecord, TaxonomyValueRecord } from './metaobject-record.ts'

/** The entry with an id that follows from its content: products that use the same entry link to the same one. */
export const seedMetaobject = (entry: CatalogColorEntry): MetaobjectRecord => {
  const { label, color, baseColors, pattern } = entry
  return {
    __typename: 'Metaobject',
    id: gid('Metaobject', numberOf(JSON.stringify(entry))),
    type: 'shopify--color-pattern',
    handle: label.toLowerCase().replaceAll(/\W+/g, '-'),
    displayName: label,
    fields: [
      plainField('label', 'single_line_text_field', label),
      plainField('color', 'color', color ?? null),
      listField('color_taxonomy_reference', baseColors.map(taxonomyValue)),
      referenceField('pattern_taxonomy_reference', pattern === undefined ? null : taxonomyValue(pattern)),
    ],
  }
}

const plainField = (key: string, type: string, value: string | null): MetaobjectFieldRecord => ({
  key,
  type,
  value,
  reference: null,
  referenced: undefined,
})

const referenceType = 'product_taxonomy_value_reference'

const listField = (key: string, referenced: readonly TaxonomyValueRecord[]): MetaobjectFieldRecord => ({
  ...plainField(key, `list.${referenceType}`, JSON.stringify(referenced.map(({ id }) => id))),
  referenced,
})

const referenceField = (key: string, reference: TaxonomyValueRecord | null): MetaobjectFieldRecord => ({
  ...plainField(key, referenceType, reference?.id ?? null),
  reference,
})

const taxonomyValue = (name: string): TaxonomyValueRecord => ({
  __typename: 'TaxonomyValue',
  id: gid('TaxonomyValue', numberOf(name)),
  name,
})

const numberOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE()
