import type { Phrases } from '../../phrase-book.ts'

/** What is put into sentences about files. */
export const pictureParts: Readonly<Record<string, Phrases>> = {
  article: {
    'a text': 'texte',
    'an {format}': '{format}',
    'a {format}': '{format}',
    'some other kind of': 'd’un autre type',
  },
  host: { 'an address': 'une adresse' },
}
