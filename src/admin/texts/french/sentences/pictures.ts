import type { Phrases } from '../../phrase-book.ts'

/** What is wrong with a picture file, or keeps it from being fetched. */
export const pictureSentences: Phrases = {
  'The picture has only {size} pixels, too few to tell a product from its background.':
    'L’image n’a que {size} pixels, trop peu pour distinguer un produit de son arrière-plan.',
  'Upload a larger one: at least {least} pixels on each side, better 1000.':
    'Envoyez-en une plus grande : au moins {least} pixels de chaque côté, mieux 1000.',
  'The picture is transparent everywhere: there is nothing to see in it.':
    'L’image est entièrement transparente : il n’y a rien à voir.',
  'Export it once more, with its product visible.': 'Exportez-la de nouveau, avec son produit visible.',
  'The picture file is damaged or incomplete ({detail}).':
    'Le fichier de l’image est abîmé ou incomplet ({detail}).',
  'The picture file is damaged: its header cannot be read.':
    'Le fichier de l’image est abîmé : son en-tête est illisible.',
  'Export it once more and upload it again.': 'Exportez-la de nouveau et renvoyez-la.',
  'The picture has {size} pixels: too long and narrow for this editor, which takes sides from {least} to {most}.':
    'L’image a {size} pixels : trop longue et étroite pour cet éditeur, qui accepte des côtés de {least} à {most}.',
  'Crop it, or use another editor.': 'Recadrez-la, ou utilisez un autre éditeur.',
  'The picture is larger than {most} MB however it is saved.':
    'L’image dépasse {most} Mo, quelle que soit la façon de l’enregistrer.',
  'Upload a smaller copy of it.': 'Envoyez-en une copie plus petite.',
  'This is {article} file, not a JPEG, PNG or WebP picture.':
    'C’est un fichier {article}, pas une image JPEG, PNG ou WebP.',
  'Save it as a JPEG, PNG or WebP and upload it again.':
    'Enregistrez-la en JPEG, PNG ou WebP et renvoyez-la.',
  'The picture is animated, and only still pictures can be recoloured.':
    'L’image est animée, et seules les images fixes peuvent être recolorées.',
  'Upload one still frame of it.': 'Envoyez-en une seule vue fixe.',
  'The picture is in CMYK, the colours of print.': 'L’image est en CMJN, les couleurs de l’impression.',
  'Convert it to sRGB and upload it again.': 'Convertissez-la en sRVB et renvoyez-la.',
  'The picture has {width} × {height} = {count} megapixels; the limit is {most}.':
    'L’image a {width} × {height} = {count} mégapixels ; la limite est de {most}.',
  'No product stands out from the background of this picture.':
    'Aucun produit ne se détache de l’arrière-plan de cette image.',
  'Use a picture with more contrast, or have this one edited by a hosted provider.':
    'Utilisez une image plus contrastée, ou faites réaliser celle-ci par un éditeur hébergé.',
  'The swatch picture is empty.': 'L’image de l’échantillon est vide.',
  'Give the option value a swatch colour.': 'Donnez une couleur d’échantillon à la valeur d’option.',
  "A swatch's picture has no proper address: {address}":
    'L’image d’un échantillon n’a pas d’adresse valable : {address}',

  'A file has no proper address.': 'Un fichier n’a pas d’adresse valable.',
  'The address of a file at {host} holds a password: give one that opens without.':
    'L’adresse d’un fichier chez {host} contient un mot de passe : donnez-en une qui s’ouvre sans.',
  'The address of a file is not https: {host}': 'L’adresse d’un fichier n’est pas en https : {host}',
  'The address of a file has a port of its own, which is not opened: {host}':
    'L’adresse d’un fichier a son propre port, qui n’est pas ouvert : {host}',
  '{download} did not begin to come within {seconds} s.':
    '{download} n’a pas commencé à arriver en {seconds} s.',
  '{download} did not come whole within {seconds} s.':
    '{download} n’est pas arrivé en entier en {seconds} s.',
  '{host} has no address at the moment.': '{host} n’a pas d’adresse pour le moment.',
  '{host} is not found at the moment.': '{host} est introuvable pour le moment.',
  '{host} gives another part of the file than was asked for.':
    '{host} donne une autre partie du fichier que celle demandée.',
  '{host} is no public address: nothing is fetched from there.':
    '{host} n’est pas une adresse publique : rien n’y est téléchargé.',
  'The file at {host} is larger than {most} MB.': 'Le fichier chez {host} dépasse {most} Mo.',
  'The file at {host} cannot be fetched at the moment.':
    'Le fichier chez {host} ne peut pas être téléchargé pour le moment.',
  '{host} no longer has this file.': '{host} n’a plus ce fichier.',
  '{host} answers {status} instead of a file at the moment.':
    '{host} répond {status} au lieu d’un fichier pour le moment.',
  '{host} sends us on and on, and never to a file.':
    '{host} nous renvoie sans cesse ailleurs, et jamais à un fichier.',
  'The picture is no longer kept here.': 'L’image n’est plus conservée ici.',
  'The picture that was to be edited is no longer in the shop.':
    'L’image de départ n’est plus dans la boutique.',
  'The storage of pictures refuses us: whoever runs Colorway must look at its bucket and keys.':
    'Le stockage des images refuse l’accès : la personne qui gère Colorway doit vérifier son bucket et ses clés.',
  'The storage of pictures cannot be reached at the moment.':
    'Le stockage des images est injoignable pour le moment.',
}
