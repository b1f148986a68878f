import type { Phrases } from '../../phrase-book.ts'

/** What is put into sentences about refreshes. */
export const scheduleParts: Readonly<Record<string, Phrases>> = {
  found: {
    '1 new colour in 1 product, {found}': '1 nouveau coloris dans 1 produit, {found}',
    '{count} new colours in 1 product, {found}': '{count} nouveaux coloris dans 1 produit, {found}',
    '1 new colour in {products} products, {found}': '1 nouveau coloris dans {products} produits, {found}',
    '{count} new colours in {products} products, {found}':
      '{count} nouveaux coloris dans {products} produits, {found}',
    '1 changed photograph, {found}': '1 photographie modifiée, {found}',
    '{count} changed photographs, {found}': '{count} photographies modifiées, {found}',
    '1 new colour in 1 product': '1 nouveau coloris dans 1 produit',
    '{count} new colours in 1 product': '{count} nouveaux coloris dans 1 produit',
    '1 new colour in {products} products': '1 nouveau coloris dans {products} produits',
    '{count} new colours in {products} products': '{count} nouveaux coloris dans {products} produits',
    '1 changed photograph': '1 photographie modifiée',
    '{count} changed photographs': '{count} photographies modifiées',
    '1 changed colour': '1 couleur modifiée',
    '{count} changed colours': '{count} couleurs modifiées',
  },
}
