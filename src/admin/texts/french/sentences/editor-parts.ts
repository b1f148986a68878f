import type { Phrases } from '../../phrase-book.ts'

/** A provider's own words, how a call ended, and what came in place of a picture. */
export const editorParts: Readonly<Record<string, Phrases>> = {
  said: { ': “{words}”': ' : « {words} »' },
  how: {
    'was stopped': 'a été arrêté',
    'took too long': 'a pris trop de temps',
    'broke off': 'a été interrompu',
  },
  file: {
    'a {format} file that does not say its size': 'un fichier {format} qui n’indique pas sa taille',
    'a {format} file of the impossible size {size}': 'un fichier {format} de taille impossible ({size})',
    'a {format} file that is cut off': 'un fichier {format} tronqué',
    'a {format} file': 'un fichier {format}',
    'an AVIF or HEIC file': 'un fichier AVIF ou HEIC',
    'an archive': 'une archive',
    'an HTML page': 'une page HTML',
    XML: 'du XML',
    JSON: 'du JSON',
    'plain text': 'du texte brut',
    'an empty file': 'un fichier vide',
    'a file of an unknown kind': 'un fichier d’un type inconnu',
  },
}
