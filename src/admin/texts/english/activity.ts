import type { Text } from '../text.ts'

export const activityTexts = {
  'activity.heading': 'Activity',
} as const satisfies Readonly<Record<string, Text>>
