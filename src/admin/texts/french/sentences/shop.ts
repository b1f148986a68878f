import type { Phrases } from '../../phrase-book.ts'

/** Why a shop cannot be read or written, and who may not do what. */
export const shopSentences: Phrases = {
  'The catalogue could not be read: {sentences}': 'Le catalogue n’a pas pu être lu : {sentences}',
  'Shopify knows it no more.': 'Shopify ne connaît plus cette lecture.',
  'It was cancelled in the shop.': 'La lecture a été annulée dans la boutique.',
  'Shopify gave it up before it was done.': 'Shopify a abandonné la lecture avant la fin.',
  'Colorway may not read the products of this shop.':
    'Colorway n’a pas le droit de lire les produits de cette boutique.',
  'It took Shopify too long.': 'Shopify a mis trop de temps.',
  'Shopify failed to read the catalogue.': 'Shopify n’a pas réussi à lire le catalogue.',
  'The shop runs as many bulk operations as it may: its catalogue is read after one of them.':
    'La boutique exécute déjà autant d’opérations groupées que permis : son catalogue sera lu après l’une d’elles.',
  'Line {number} of the catalogue does not follow what it belongs to.':
    'La ligne {number} du catalogue ne suit pas ce à quoi elle appartient.',

  '{shop} did not say whether it carried out {operation}.':
    '{shop} n’a pas dit si {operation} a été exécuté.',
  '{shop} asks us to slow down.': '{shop} nous demande de ralentir.',
  '{shop} cannot be reached at the moment.': '{shop} est injoignable pour le moment.',
  '{shop} has no API points left for now.': '{shop} n’a plus de points d’API pour l’instant.',
  'A call to {shop} was given up before its turn came.':
    'Un appel à {shop} a été abandonné avant que son tour ne vienne.',
  '{shop} {closed}. Open Colorway in its admin when it is back.':
    '{shop} {closed}. Ouvrez Colorway dans son interface d’administration quand elle sera de retour.',
  '{shop} is not active at the moment.': '{shop} n’est pas active pour le moment.',
  "Colorway lacks the permission {scope} in {shop}: open it in the shop's admin to grant it.":
    'Il manque à Colorway l’autorisation {scope} dans {shop} : ouvrez-le dans l’interface d’administration de la boutique pour l’accorder.',
  'Colorway lacks a permission in {shop}: {message}':
    'Il manque une autorisation à Colorway dans {shop} : {message}',
  '{shop} no longer accepts our access: open Colorway in its admin to sign in again.':
    '{shop} n’accepte plus notre accès : ouvrez Colorway dans son interface d’administration pour vous reconnecter.',
  'The access to {shop} is being renewed: its new rights are kept after that.':
    'L’accès à {shop} est en cours de renouvellement : ses nouveaux droits seront enregistrés ensuite.',
  'This installation works for {home}, not for {shop}.':
    'Cette installation fonctionne pour {home}, pas pour {shop}.',
  '{shop} answered without a token.': '{shop} a répondu sans jeton.',
  '{shop} gives no access at the moment.': '{shop} ne donne pas accès pour le moment.',
  'It broke off while Flow was told.': 'Interrompu pendant que Flow était averti.',
  'Whoever told Flow was cut off: it may have been told.':
    'L’envoi à Flow a été coupé : Flow a peut-être été averti.',
  'Shopify did not say whether Flow was told.': 'Shopify n’a pas dit si Flow a été averti.',
  'Shopify Flow did not take it: {message}': 'Shopify Flow ne l’a pas accepté : {message}',

  'Signing in takes longer than usual: try again.':
    'La connexion prend plus de temps que d’habitude : réessayez.',
  'Your session ended: reload the page.': 'Votre session a expiré : rechargez la page.',
  'Sign in first: open Colorway from your Shopify admin.':
    'Connectez-vous d’abord : ouvrez Colorway depuis votre interface d’administration Shopify.',
  'Your staff account may not see products: ask the owner of the shop for that permission.':
    'Votre compte du personnel ne peut pas voir les produits : demandez cette autorisation à la personne propriétaire de la boutique.',
  'Your staff account may look at products, but not change them: ask the owner of the shop for that permission.':
    'Votre compte du personnel peut voir les produits, mais pas les modifier : demandez cette autorisation à la personne propriétaire de la boutique.',
  'What Colorway keeps of this shop is sealed with a key that is not set: whoever runs it puts the former key into COLORWAY_ENCRYPTION_KEY_PREVIOUS.':
    'Ce que Colorway conserve de cette boutique est scellé avec une clé qui n’est pas configurée : la personne qui le gère doit mettre l’ancienne clé dans COLORWAY_ENCRYPTION_KEY_PREVIOUS.',
}
