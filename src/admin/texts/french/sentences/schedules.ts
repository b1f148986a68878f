import type { Phrases } from '../../phrase-book.ts'

/** What a schedule cannot be, and what its runs found. */
export const scheduleSentences: Phrases = {
  '“{cron}” is no cron expression: {fault}.': '« {cron} » n’est pas une expression cron : {fault}.',
  'Write minute, hour, day of the month, month and day of the week: “0 3 * * 1” is Monday at 3:00.':
    'Écrivez minute, heure, jour du mois, mois et jour de la semaine : « 0 3 * * 1 » est le lundi à 3 h 00.',
  '“{cron}” never comes.': '« {cron} » n’arrive jamais.',
  'Choose a day that its months have.': 'Choisissez un jour que ces mois possèdent.',
  'A month has no day {day}.': 'Un mois n’a pas de jour {day}.',
  'Write a day from 1 to 31.': 'Écrivez un jour de 1 à 31.',
  '“{time}” is no time of day.': '« {time} » n’est pas une heure.',
  'Write hours and minutes, such as 02:30 or 17:00.':
    'Écrivez heures et minutes, par exemple 02:30 ou 17:00.',
  'There is no time zone “{zone}”.': 'Il n’y a pas de fuseau horaire « {zone} ».',
  'Write it as the list of IANA does: Europe/Berlin, America/New_York or UTC.':
    'Écrivez-le comme dans la liste de l’IANA : Europe/Berlin, America/New_York ou UTC.',
  'There is a schedule “{name}” already: choose another name.':
    'Il y a déjà une planification « {name} » : choisissez un autre nom.',
  'A schedule needs a name of up to {count} characters.':
    'Une planification a besoin d’un nom de {count} caractères au plus.',
  'A cap cannot be less than nothing: with 0, every run that costs something waits for you.':
    'Un plafond ne peut pas être négatif : avec 0, toute exécution payante vous attend.',
  'A schedule of products needs at least one of them.':
    'Une planification par produits en demande au moins un.',
  'A schedule runs once an hour at most.': 'Une planification s’exécute au plus une fois par heure.',
  'Name one minute in the first field: “0 * * * *” is every full hour.':
    'Indiquez une seule minute dans le premier champ : « 0 * * * * » est chaque heure pile.',

  'Nothing is to be made.': 'Il n’y a rien à réaliser.',
  'Found: {found}, for up to {money}.': 'Trouvé : {found}, pour {money} au plus.',
  'It waits for a person, as it may cost {money} and a run may spend {cap}.':
    'En attente d’une personne : le coût peut atteindre {money}, et une exécution peut dépenser {cap}.',
  'It waits for a person: {sentences}': 'En attente d’une personne : {sentences}',
  'No picture of it can be made: its batch says why.':
    'Aucune image ne peut en être réalisée : le lot dit pourquoi.',
  '1 picture was taken out of the shop, and is not made again.':
    '1 image a été retirée de la boutique et ne sera pas refaite.',
  '{count} pictures were taken out of the shop, and are not made again.':
    '{count} images ont été retirées de la boutique et ne seront pas refaites.',
  '1 colour has another name now.': '1 coloris a maintenant un autre nom.',
  '{count} colours have another name now.': '{count} coloris ont maintenant un autre nom.',
  '1 further angle has another photograph now: a batch that names it makes it again.':
    '1 autre angle a maintenant une autre photographie : un lot qui le nomme le refait.',
  '{count} further angles have another photograph now: a batch that names them makes them again.':
    '{count} autres angles ont maintenant une autre photographie : un lot qui les nomme les refait.',
  '1 colour is left alone: what was made of it was not wanted or failed, and nothing changed since.':
    '1 coloris est laissé tel quel : ce qui en a été fait n’a pas convenu ou a échoué, et rien n’a changé depuis.',
  '{count} colours are left alone: what was made of them was not wanted or failed, and nothing changed since.':
    '{count} coloris sont laissés tels quels : ce qui en a été fait n’a pas convenu ou a échoué, et rien n’a changé depuis.',
  'The catalogue could not be read.': 'Le catalogue n’a pas pu être lu.',
}
