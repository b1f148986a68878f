import type { Phrases } from '../../phrase-book.ts'

/** States as they stand after "is", and what is done to a batch. */
export const batchParts: Readonly<Record<string, Phrases>> = {
  batchState: {
    planned: 'en cours de planification',
    quoted: 'prêt à démarrer',
    running: 'en cours',
    done: 'terminé',
    paused: 'en pause',
    parked: 'en attente',
    cancelled: 'annulé',
  },
  done: { started: 'démarré', paused: 'mis en pause', cancelled: 'annulé' },
  editState: {
    planned: 'prévue',
    waiting: 'en attente',
    editing: 'en cours de réalisation',
    finishing: 'en cours de mesure',
    in_review: 'à valider',
    approved: 'approuvée',
    publishing: 'en cours de publication',
    published: 'publiée',
    skipped: 'laissée de côté',
    parked: 'en suspens',
    rejected: 'rejetée',
    refused: 'refusée',
    failed: 'en échec',
    cancelled: 'annulée',
    conflict: 'en conflit',
    undone: 'retirée',
  },
}
