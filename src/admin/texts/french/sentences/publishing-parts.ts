import type { Phrases } from '../../phrase-book.ts'

/** What Shopify would not do, and what a picture has too much of. */
export const publishingParts: Readonly<Record<string, Phrases>> = {
  write: {
    'take the file {file}': 'accepter le fichier {file}',
    'make the file {file}': 'créer le fichier {file}',
    'link the pictures to the variants': 'lier les images aux variantes',
    'move the pictures within the gallery': 'déplacer les images dans la galerie',
    'translate the alt texts': 'traduire les textes alternatifs',
    'put the pictures into the gallery': 'ajouter les images à la galerie',
    'take the pictures out of the gallery': 'retirer les images de la galerie',
    'delete the file': 'supprimer le fichier',
  },
  measure: { '20 megapixels': '20 mégapixels', '20 MB': '20 Mo' },
}
