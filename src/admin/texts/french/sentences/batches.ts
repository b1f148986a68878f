import type { Phrases } from '../../phrase-book.ts'

/** Why a batch waits or cannot be moved, and why a picture was not made. */
export const batchSentences: Phrases = {
  'The cap for a day is reached: it goes on tomorrow (UTC), or when you raise the cap.':
    'Le plafond par jour est atteint : la suite reprendra demain (UTC), ou quand vous relèverez le plafond.',
  'The cap for a month is reached: it goes on next month, or when you raise the cap.':
    'Le plafond par mois est atteint : la suite reprendra le mois prochain, ou quand vous relèverez le plafond.',
  'What this installation spends for your shop in a month is used up: it goes on next month, or with a key of your own.':
    'Ce que cette installation dépense par mois pour votre boutique est épuisé : la suite reprendra le mois prochain, ou avec votre propre clé.',
  'The cap for a batch is reached: raise it to go on.':
    'Le plafond par lot est atteint : relevez-le pour continuer.',
  'It waits for a person, as it may cost {money} and {cap} may be spent without asking.':
    'En attente d’une personne : le coût peut atteindre {money}, et {cap} peuvent être dépensés sans demander.',
  'Colorway was removed from the shop. Once it is installed again, the batch can go on.':
    'Colorway a été retiré de la boutique. Une fois réinstallé, il pourra reprendre le lot.',
  'The batch is {batchState}, so it cannot be {done}.':
    'Le lot est {batchState} : il ne peut pas être {done}.',
  'The batch is {batchState}: start it first.': 'Le lot est {batchState} : démarrez-le d’abord.',
  'The batch is cancelled: plan a new one for what is still missing.':
    'Le lot est annulé : planifiez-en un nouveau pour ce qui manque encore.',
  'Another batch asked for one of these pictures in this very moment: try again.':
    'Un autre lot vient de demander l’une de ces images au même moment : réessayez.',

  'It was asked for again.': 'Elle a été redemandée.',
  'Its photograph was replaced.': 'Sa photo a été remplacée.',
  'It was charged, and brought nothing.': 'L’appel a été facturé et n’a rien donné.',
  'It was not charged.': 'L’appel n’a pas été facturé.',
  'The call could not be prepared.': 'L’appel n’a pas pu être préparé.',
  'The editor failed in a way that we did not expect.': 'L’éditeur a échoué de façon inattendue.',
  'The call broke off, and may have been made and charged.':
    'L’appel a été interrompu ; il a peut-être été exécuté et facturé.',
  'The call was cut off, and may have been made and charged.':
    'L’appel a été coupé ; il a peut-être été exécuté et facturé.',
  'The account at {editor} was removed while the edit was under way.':
    'Le compte chez {editor} a été supprimé pendant la réalisation de l’image.',
  'The editor took the call and never brought a picture.':
    'L’éditeur a accepté l’appel et n’a jamais rendu d’image.',
  'The editor fetches pictures, and none of ours can be fetched.':
    'L’éditeur va chercher les images lui-même, et les nôtres ne lui sont pas accessibles.',
  'The same edit is being made for another colour.':
    'La même image est en cours de réalisation pour un autre coloris.',
  'The worker was stopped.': 'Le traitement a été arrêté.',
}
