import type { Phrases } from '../../phrase-book.ts'

/** A decimal comma; what is whole stays as it is. */
const number: Phrases = { '{whole}.{decimals}': '{whole},{decimals}' }

/** What settings are called in sentences about them, and how prompts are measured. */
export const settingParts: Readonly<Record<string, Phrases>> = {
  setting: {
    'A gallery position': 'La place dans la galerie',
    'An editor policy': 'Le choix de l’éditeur',
    'The number of candidates': 'Le nombre d’images au choix',
    'The furthest that passes': 'L’écart le plus grand qui réussit',
    'The nearest that fails': 'L’écart le plus petit qui échoue',
    'The old colour that may be left': 'L’ancienne couleur qui peut rester',
    'The likeness of folds and texture': 'La ressemblance des plis et de la texture',
    'The limit': 'La limite',
    'An output format': 'Le format des fichiers',
    'The quality': 'La qualité',
  },
  fail: number,
  pass: number,
  unit: { characters: 'caractères', tokens: 'jetons' },
  length: { 'about {count}': 'environ {count}' },
}
