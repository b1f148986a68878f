import type { Text } from '../text.ts'

export const settingsTexts = {
  'settings.heading': 'Settings',
} as const satisfies Readonly<Record<string, Text>>
