import type { activityTexts as english } from '../english/activity.ts'
import type { Translation } from '../translation.ts'

export const activityTexts: Translation<typeof english> = {
  'activity.heading': 'Activité',
}
