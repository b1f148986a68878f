import type { Phrases } from '../../phrase-book.ts'

/** Why a shop is closed, and what it may not have. */
export const shopParts: Readonly<Record<string, Phrases>> = {
  closed: {
    'has moved to another address': 'a changé d’adresse',
    'is frozen until its bill at Shopify is paid': 'est gelée jusqu’au paiement de sa facture Shopify',
    'does not let Colorway in': 'ne laisse pas entrer Colorway',
    'is no longer at Shopify': 'n’est plus chez Shopify',
    'is locked by Shopify': 'est verrouillée par Shopify',
  },
  record: {
    'attempt {id}': 'd’essai {id}',
    'batch {id}': 'de lot {id}',
    'candidate {id}': 'd’image {id}',
    'edit {id}': 'd’image {id}',
    'import {id}': 'd’import {id}',
    'publication {id}': 'de publication {id}',
  },
}
