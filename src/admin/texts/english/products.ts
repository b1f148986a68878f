import type { Text } from '../text.ts'

export const productsTexts = {
  'products.heading': 'Products',
} as const satisfies Readonly<Record<string, Text>>
