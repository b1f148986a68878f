import type { Text } from '../text.ts'

export const colorsTexts = {
  'colors.heading': 'Colours',
} as const satisfies Readonly<Record<string, Text>>
