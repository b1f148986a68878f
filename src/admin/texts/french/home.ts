import type { homeTexts as english } from '../english/home.ts'
import type { Translation } from '../translation.ts'

export const homeTexts: Translation<typeof english> = {
  'home.heading': 'Accueil',
}
