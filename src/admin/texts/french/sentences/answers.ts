import type { Phrases } from '../../phrase-book.ts'

/** How the server answers what it cannot do. */
export const answerSentences: Phrases = {
  'Something went wrong on our side. It was noted; try again.':
    'Une erreur s’est produite de notre côté. Elle a été notée ; réessayez.',
  'The request was broken off.': 'La demande a été interrompue.',
  'There is nothing at this address.': 'Il n’y a rien à cette adresse.',
  'There is no {record} in this shop.': 'Il n’y a pas {record} dans cette boutique.',
  "There is no reading {id} of this shop's catalogue.":
    'Il n’y a pas de lecture {id} du catalogue de cette boutique.',
  'Colorway is open in too many windows at once: this one asks for news now and then instead.':
    'Colorway est ouvert dans trop de fenêtres à la fois : celle-ci demande des nouvelles de temps en temps.',
  'This picture link is not valid.': 'Ce lien d’image n’est pas valable.',
  'This picture link has expired: reload the page.': 'Ce lien d’image a expiré : rechargez la page.',
  'The queue of the step "{step}" cannot be reached; the work is kept and starts later.':
    'La file de l’étape « {step} » est injoignable ; le travail est conservé et commencera plus tard.',
  'Pictures that are not in the shop yet cannot be fetched from here by anybody else.':
    'Les images qui ne sont pas encore dans la boutique ne peuvent pas être récupérées ici par d’autres.',
  'Set PUBLIC_URL or STORAGE_URL, or export only what is published.':
    'Définissez PUBLIC_URL ou STORAGE_URL, ou n’exportez que ce qui est publié.',
}
