import type { publishedTexts as english } from '../english/published.ts'
import type { Translation } from '../translation.ts'

export const publishedTexts: Translation<typeof english> = {
  'publications.heading': 'Publications récentes',
  'publications.empty': 'Rien n’est encore publié. Les images approuvées se publient depuis leur lot.',
  'publications.product': 'Produit',
  'publications.colours': 'Couleurs',
  'publications.when': 'Date',
  'publications.state': 'État',
  'publications.action': 'Action',
  'publications.undo': 'Retirer',
  'publications.undo.label': 'Retirer la publication de {product}',
  'publications.undo.asked': 'Les images de {product} sont en cours de retrait.',
  'publications.undoing': 'Retrait en cours',
  'publications.more': 'Afficher les publications plus anciennes',
  'publication.state.planned': 'En attente',
  'publication.state.uploading': 'Téléversement',
  'publication.state.attached': 'Association',
  'publication.state.linked': 'Vérification',
  'publication.state.verified': 'Publiée',
  'publication.state.conflict': 'En conflit',
  'publication.state.failed': 'Échouée',
  'publication.state.undone': 'Retirée',
}
