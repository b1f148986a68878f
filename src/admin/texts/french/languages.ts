import type { languagesTexts as english } from '../english/languages.ts'
import type { Translation } from '../translation.ts'

export const languagesTexts: Translation<typeof english> = {
  'languages.heading': 'Vendez-vous en plusieurs langues ?',
  'languages.text':
    'Colorway peut écrire les textes alternatifs des nouvelles images dans chaque langue de votre boutique, avec vos propres mots pour les couleurs. Pour cela, il doit lire vos langues et écrire des traductions.',
  'languages.allow': 'Autoriser les traductions',
  'languages.decline': 'Une langue suffit',
  'languages.allowed':
    'Les textes alternatifs des nouvelles images sont désormais écrits dans toutes les langues de votre boutique.',
}
