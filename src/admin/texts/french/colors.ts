import type { colorsTexts as english } from '../english/colors.ts'
import type { Translation } from '../translation.ts'

export const colorsTexts: Translation<typeof english> = {
  'colors.heading': 'Couleurs',
}
