import type { Phrases } from '../../phrase-book.ts'

/** What is put into sentences about files. */
export const pictureParts: Readonly<Record<string, Phrases>> = {
  article: {
    'a text': 'texte',
    'an {format}': '{format}',
    'a {format}': '{format}',
    'some other kind of': 'd’un autre type',
  },
  download: { 'The file at an address': 'Le fichier', 'The file at {host}': 'Le fichier chez {host}' },
}
