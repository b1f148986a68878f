import type { Text } from '../text.ts'

export const languagesTexts = {
  'languages.heading': 'Do you sell in more than one language?',
  'languages.text':
    'Colorway can write the alt texts of new pictures in each language of your shop, with your own words for the colours. For that it has to read your languages, and to write translations.',
  'languages.allow': 'Allow translations',
  'languages.decline': 'One language is enough',
  'languages.allowed': 'Alt texts of new pictures are written in all languages of your shop from now on.',
} as const satisfies Readonly<Record<string, Text>>
