import type { shellTexts as english } from '../english/shell.ts'
import type { Translation } from '../translation.ts'

export const shellTexts: Translation<typeof english> = {
  'nav.home': 'Accueil',
  'nav.products': 'Produits',
  'nav.batches': 'Lots',
  'nav.imports': 'Imports',
  'nav.refreshes': 'Actualisations',
  'nav.review': 'Validation',
  'nav.published': 'Publications',
  'nav.colors': 'Couleurs',
  'nav.settings': 'Paramètres',
  'nav.activity': 'Activité',

  'connection.lost.heading': 'Le serveur de Colorway ne répond pas',
  'connection.lost.text':
    'Nouvel essai automatique. Vous pouvez continuer : ce que vous faites est conservé.',
  'connection.lost.waiting': {
    one: '{count} décision attend d’être envoyée. Elle est conservée et partira dès que le serveur répondra.',
    other:
      '{count} décisions attendent d’être envoyées. Elles sont conservées et partiront dès que le serveur répondra.',
  },
  'load.failed.heading': 'Le chargement a échoué',
  'load.failed.text': 'Le serveur n’a pas répondu. Rien n’est perdu : réessayez dans un instant.',
  'error.unknown': 'Une erreur s’est produite sur le serveur. Réessayez, ou consultez son journal.',
  'actor.staff': 'Membre du personnel {number}',
  'actor.rule': 'Règle « {rule} »',
  'actor.schedule': 'Planification « {name} »',
  'actor.machine': 'Colorway',
  'actor.cli': 'Ligne de commande',
  'broken.heading': 'Une erreur s’est produite',
  'broken.what': 'Cet écran a cessé de fonctionner',
  'broken.text':
    'Vos décisions et vos demandes sont conservées. Rechargez la page ; si le problème persiste, prévenez la personne qui gère Colorway pour vous.',
  'broken.reload': 'Recharger',
  'fault.unexpected': 'Une action n’a pas abouti. Réessayez ou rechargez la page.',
  'action.close': 'Fermer',
  'action.retry': 'Réessayer',
  'action.save': 'Enregistrer',
  'action.discard': 'Annuler les modifications',
  'action.back': 'Retour',
  loading: 'Chargement',
}
