import type { Phrases } from '../../phrase-book.ts'

/** What is put into sentences about files that are imported. */
export const importParts: Readonly<Record<string, Phrases>> = {
  importState: {
    planned: 'en attente',
    unmapped: 'en attente de ses colonnes',
    reading: 'en cours de lecture',
    quoted: 'à approuver',
    approved: 'approuvé',
    failed: 'en échec',
    cancelled: 'abandonné',
  },
  absent: {
    'no product with the id': 'pas de produit avec l’ID',
    'no product with the handle': 'pas de produit avec l’identifiant (handle)',
    'no variant with the id': 'pas de variante avec l’ID',
    'no variant with the SKU': 'pas de variante avec le SKU',
  },
  unreadable: {
    'cannot be read, as quotation marks are not closed in many rows above: close them, or take them out.':
      'ne peuvent pas être lues, car des guillemets ne sont pas fermés dans beaucoup de lignes précédentes : fermez-les ou retirez-les.',
  },
  colorway: { '{look} of {product}': '{look} de {product}' },
}
