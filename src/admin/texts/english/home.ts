import type { Text } from '../text.ts'

export const homeTexts = {
  'home.heading': 'Home',
} as const satisfies Readonly<Record<string, Text>>
