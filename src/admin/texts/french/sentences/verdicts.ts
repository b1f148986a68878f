import type { Phrases } from '../../phrase-book.ts'

/** Why a picture does not pass, and what is to be known of its file. */
export const verdictSentences: Phrases = {
  'The editor returned another picture than the one that it was given.':
    'L’éditeur a rendu une autre image que celle qu’il avait reçue.',
  'Nothing in the picture changed its colour.': 'Rien n’a changé de couleur dans l’image.',
  'Nothing was changed: the product seems to have this colour already.':
    'Rien n’a changé : le produit semble avoir déjà cette couleur.',
  '{count} pixels of the background changed.': 'Pixels de l’arrière-plan qui ont changé : {count}.',
  'The colour misses its target by ΔE {delta}.': 'La couleur manque sa cible de ΔE {delta}.',
  'The colour is ΔE {delta} from its target.': 'La couleur est à ΔE {delta} de sa cible.',
  'Something about the picture could not be measured, so only a person can judge it.':
    'Une mesure de l’image a échoué : seule une personne peut en juger.',
  'The target is not one colour, so only a person can judge it.':
    'La cible n’est pas une seule couleur : seule une personne peut en juger.',
  'Folds and texture are the editor’s own, not the photograph’s.':
    'Les plis et la texture sont ceux de l’éditeur, pas ceux de la photo.',
  'Nearly the whole picture changed.': 'Presque toute l’image a changé.',
  'The editor drew much of the picture anew.': 'L’éditeur a redessiné une grande partie de l’image.',
  'The editor changed more of the product than its colour.':
    'L’éditeur a changé plus que la couleur du produit.',
  'The editor changed more of the product than its colour {place}.':
    'L’éditeur a changé plus que la couleur du produit, {place}.',
  'The editor also changed something beside the product; it was left as it was.':
    'L’éditeur a aussi changé quelque chose à côté du produit ; cela a été laissé comme avant.',
  'The editor also changed something beside the product {place}; it was left as it was.':
    'L’éditeur a aussi changé quelque chose à côté du produit, {place} ; cela a été laissé comme avant.',
  'The editor coloured the product unevenly.': 'L’éditeur a coloré le produit de façon inégale.',
  '{share} % of what changed has the colours of the background, not of the product.':
    '{share} % de ce qui a changé a les couleurs de l’arrière-plan, pas celles du produit.',
  "The changed region runs along {share} % of the picture's edge.":
    'La zone modifiée longe {share} % du bord de l’image.',
  'What changed does not end where the product does.':
    'Ce qui a changé ne s’arrête pas où le produit s’arrête.',
  'Folds and texture differ from the original.': 'Les plis et la texture diffèrent de l’original.',
  '{share} % of the thing still shows the old colour.':
    '{share} % de l’objet montre encore l’ancienne couleur.',
  'It is not certain where the product ends and its surroundings begin.':
    'La limite entre le produit et ce qui l’entoure n’est pas certaine.',
  'A fold or a narrow part may have kept the old colour.':
    'Un pli ou une partie étroite a peut-être gardé l’ancienne couleur.',
  'What changed is not quite what looks like the product.':
    'Ce qui a changé n’est pas tout à fait ce qui ressemble au produit.',

  'More of the product is recoloured here than in its other colours.':
    'Le produit est recoloré sur une plus grande surface que dans ses autres coloris.',
  'Less of the product is recoloured here than in its other colours.':
    'Le produit est recoloré sur une plus petite surface que dans ses autres coloris.',
  'What is recoloured ends elsewhere than in the other colours of this product: {edges}.':
    'La partie recolorée ne s’arrête pas au même endroit que dans les autres coloris de ce produit : {edges}.',
  'Light and shade are stronger here than in the other colours of this product.':
    'La lumière et les ombres sont plus marquées que dans les autres coloris de ce produit.',
  'Light and shade are weaker here than in the other colours of this product.':
    'La lumière et les ombres sont moins marquées que dans les autres coloris de ce produit.',

  'It stays a {format}: parts of it are transparent, which a JPEG cannot be.':
    'Le fichier reste au format {format} : il est transparent par endroits, ce qu’un JPEG ne peut pas être.',
  'It was scaled down from {original} to {size} pixels: a shop takes at most 20 megapixels and 20 MB.':
    'L’image a été réduite de {original} à {size} pixels : une boutique accepte au plus 20 mégapixels et 20 Mo.',

  'passed with ΔE {delta}, limit {limit}': 'réussite avec ΔE {delta}, limite {limit}',
  'passed under ΔE {limit}': 'réussite sous ΔE {limit}',
  'passed under ΔE {limit}, by {editors}': 'réussite sous ΔE {limit}, par {editors}',
}
