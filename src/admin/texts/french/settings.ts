import type { settingsTexts as english } from '../english/settings.ts'
import type { Translation } from '../translation.ts'

export const settingsTexts: Translation<typeof english> = {
  'settings.heading': 'Paramètres',
}
