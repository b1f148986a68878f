import type { Phrases } from '../../phrase-book.ts'

/** Why a picture was not put live or taken back, and what came of it. */
export const publishingSentences: Phrases = {
  'The picture that was edited is no longer in the product.': 'L’image de départ n’est plus dans le produit.',
  'The picture that was edited was replaced by another.': 'L’image de départ a été remplacée par une autre.',
  '{variant} was given another picture since {color} was planned.':
    '{variant} a reçu une autre image depuis que {color} a été planifié.',
  'The product is no longer in the shop.': 'Le produit n’est plus dans la boutique.',
  'The product was removed while its pictures were being written.':
    'Le produit a été supprimé pendant l’écriture de ses images.',
  'A picture of {picture} left the gallery while it was being written.':
    'Une image de {picture} a quitté la galerie pendant son écriture.',
  '{variant} was given its former picture back while the new one was being written.':
    '{variant} a retrouvé son ancienne image pendant l’écriture de la nouvelle.',
  'A variant was removed from the product while its picture was being written.':
    'Une variante a été supprimée du produit pendant l’écriture de son image.',
  'A new picture was deleted from the shop while it was being written.':
    'Une nouvelle image a été supprimée de la boutique pendant son écriture.',
  'A new picture was taken out of the gallery while it was being written.':
    'Une nouvelle image a été retirée de la galerie pendant son écriture.',
  'The file {file} was deleted while it was being published.':
    'Le fichier {file} a été supprimé pendant sa publication.',
  'The publication of {product} is not live, or is being taken back already.':
    'La publication de {product} n’est pas en ligne, ou son retrait est déjà en cours.',
  'Another worker goes on with this publication.': 'Un autre traitement poursuit cette publication.',

  'The picture has more than {measure}, which Shopify does not take.':
    'L’image dépasse {measure}, ce que Shopify n’accepte pas.',
  'Shopify could not process the picture. {sentences}': 'Shopify n’a pas pu traiter l’image. {sentences}',
  'It did not say why.': 'Il n’a pas dit pourquoi.',
  'Shopify has suspended the product and takes no changes to it: its admin page says why.':
    'Shopify a suspendu le produit et n’accepte aucune modification : sa page d’administration dit pourquoi.',
  'The product would have more than 250 pictures and videos, which Shopify does not allow: remove some first.':
    'Le produit aurait plus de 250 images et vidéos, ce que Shopify ne permet pas : retirez-en d’abord.',
  'Shopify would not {write} yet: {message}': 'Shopify n’a pas encore voulu {write} : {message}',
  'Shopify would not {write}: {message}': 'Shopify n’a pas voulu {write} : {message}',
  'Shopify did not say whether it could {write}.': 'Shopify n’a pas dit s’il a pu {write}.',
  'Shopify did not say where to upload the picture.': 'Shopify n’a pas dit où envoyer l’image.',
  'Shopify did not take the upload.': 'Shopify n’a pas accepté l’envoi.',
  "Shopify's upload answered {status}.": 'L’envoi à Shopify a reçu la réponse {status}.',
  'Shopify is still moving the pictures within the gallery.':
    'Shopify déplace encore les images dans la galerie.',
  'Shopify did not answer for everything that it was asked.':
    'Shopify n’a pas répondu à tout ce qui lui était demandé.',
  'Shopify is still processing the pictures.': 'Shopify traite encore les images.',
  'The shop has {file} already, and does not find it yet.':
    'La boutique a déjà {file}, et ne le trouve pas encore.',
  'The shop does not offer the new alt texts for translation yet.':
    'La boutique ne propose pas encore les nouveaux textes alternatifs à la traduction.',
  'The alt texts are in one language only: Colorway has no access to the shop’s languages.':
    'Les textes alternatifs ne sont que dans une langue : Colorway n’a pas accès aux langues de la boutique.',
  'The alt texts are in one language only. {sentences}':
    'Les textes alternatifs ne sont que dans une langue. {sentences}',
  'Left as somebody changed them since: {variants}.':
    'Laissées telles que quelqu’un les a modifiées depuis : {variants}.',
  'Without a picture now, as their former one left the gallery: {variants}.':
    'Maintenant sans image, car leur ancienne image a quitté la galerie : {variants}.',
  'Could not be taken back, and is live still: {sentences}':
    'Le retrait n’a pas abouti, l’image est toujours en ligne : {sentences}',
  '{picture}: {sentences}': '{picture} : {sentences}',
}
