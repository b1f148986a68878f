import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import { say } from '../texts/say.ts'

/** "48 products, 192 colours. 12 colours lack one." */
export const describeCatalog = ({
  products,
  colorways,
  lacking,
}: Pick<WireCatalog, 'products' | 'colorways' | 'lacking'>): string => {
  const size = `${say('home.catalog.products', { count: products })}, ${say('home.catalog.colorways', { count: colorways })}.`
  return lacking === 0 ? size : `${size} ${say('home.catalog.lacking', { count: lacking })}`
}
