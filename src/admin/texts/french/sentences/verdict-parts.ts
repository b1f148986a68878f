import type { Phrases } from '../../phrase-book.ts'

const edge: Phrases = {
  'on the left': 'à gauche',
  'at the top': 'en haut',
  'on the right': 'à droite',
  'at the bottom': 'en bas',
}

/** A decimal comma; what is whole stays as it is. */
const number: Phrases = { '{whole}.{decimals}': '{whole},{decimals}' }

/** What is put into sentences about a picture's parts and measures. */
export const verdictParts: Readonly<Record<string, Phrases>> = {
  place: {
    'all over the picture': 'dans toute l’image',
    'near the left edge': 'près du bord gauche',
    'near the right edge': 'près du bord droit',
    'near the top edge': 'près du bord supérieur',
    'near the bottom edge': 'près du bord inférieur',
    'in the middle': 'au milieu',
    'on the left': 'à gauche',
    'on the right': 'à droite',
    'in the upper part': 'en haut',
    'in the lower part': 'en bas',
    'in the upper left': 'en haut à gauche',
    'in the upper right': 'en haut à droite',
    'in the lower left': 'en bas à gauche',
    'in the lower right': 'en bas à droite',
  },
  edge,
  edges: { '{edge}, {edges}': '{edge}, {edges}', ...edge },
  delta: number,
  limit: number,
}
