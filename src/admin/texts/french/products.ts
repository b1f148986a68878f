import type { productsTexts as english } from '../english/products.ts'
import type { Translation } from '../translation.ts'

export const productsTexts: Translation<typeof english> = {
  'products.heading': 'Produits',
}
