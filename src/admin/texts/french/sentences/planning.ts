import type { Phrases } from '../../phrase-book.ts'

/** What cannot be planned, what is left out, and why. */
export const planningSentences: Phrases = {
  '“{value}” can mean several colours ({colors}): give its option value a swatch, or add the name to your colours.':
    '« {value} » peut désigner plusieurs couleurs ({colors}) : donnez un échantillon à sa valeur d’option, ou précisez ce nom dans vos couleurs.',
  '“{value}” is not a colour name that we know: give its option value a swatch, or add the name to your colours.':
    '« {value} » n’est pas un nom de couleur que nous connaissons : donnez un échantillon à sa valeur d’option, ou précisez ce nom dans vos couleurs.',
  'A change of {kind} (“{value}”) needs an editor that follows prompts: {connection}, or add one picture of it.':
    'Un changement {kind} (« {value} ») demande un éditeur qui suit des consignes : {connection}, ou ajoutez-en une image.',
  'Its parts have a colour each, and the local editor paints the whole thing: {connection}, or add one picture of it.':
    'Ses parties ont chacune leur couleur, et l’éditeur local peint le tout : {connection}, ou ajoutez-en une image.',
  'The entry that “{value}” is linked to has several base colours, and the local editor paints one: {connection}.':
    'L’entrée à laquelle « {value} » est liée a plusieurs couleurs de base, et l’éditeur local n’en peint qu’une : {connection}.',
  '“{value}” names two colours, and the local editor paints one: {connection}.':
    '« {value} » désigne deux couleurs, et l’éditeur local n’en peint qu’une : {connection}.',
  'The swatch picture of “{value}” shows more than one colour, and the local editor paints one: give its option value a swatch colour, add the name to your colours, or {connection}.':
    'L’image de l’échantillon de « {value} » montre plus d’une couleur, et l’éditeur local n’en peint qu’une : donnez une couleur d’échantillon à sa valeur d’option, précisez ce nom dans vos couleurs, ou {connection}.',
  'The entry that “{value}” is linked to has a pattern, and the local editor paints one colour: {connection}.':
    'L’entrée à laquelle « {value} » est liée a un motif, et l’éditeur local ne peint qu’une couleur : {connection}.',
  '“{value}” is a pattern, and the local editor paints one colour: {connection}.':
    '« {value} » est un motif, et l’éditeur local ne peint qu’une couleur : {connection}.',
  'Its prompt has {count} characters, more than {taker} takes: shorten it.':
    'Sa consigne a {count} caractères, trop pour {taker} : raccourcissez-la.',

  'Name between 1 and {most} products. A batch can be about more: it is quoted once it is planned.':
    'Indiquez entre 1 et {most} produits. Un lot peut en comporter davantage : il est chiffré une fois planifié.',
  'Colorway does not know this product: it is new and will be read within minutes, or it was deleted.':
    'Colorway ne connaît pas ce produit : il est nouveau et sera lu dans quelques minutes, ou il a été supprimé.',
  'The shop has no product {id}.': 'La boutique n’a pas de produit {id}.',
  '{product} has no colour {color}.': '{product} n’a pas de coloris {color}.',
  '{product} has no picture {id}.': '{product} n’a pas d’image {id}.',
  '{product} has no picture but that of {color} to make {color} from.':
    '{product} n’a aucune autre image que celle en {color} pour réaliser {color}.',
  'So it is with {count} more.': 'Autres cas semblables : {count}.',
  'Without any picture to start from: {names}. Add one to each, and plan again.':
    'Sans aucune image de départ : {names}. Ajoutez-en une à chacun, et recommencez.',
  'Colour and size share one option: {mixed}. Split it into an option for each in the shop, and plan again.':
    'Couleur et taille partagent une option : {mixed}. Séparez-les en deux options dans la boutique, et recommencez.',
  'One product for each colour: {families}. Colorway fills the colours of one product: make each of these one product with a colour option, or leave them as they are.':
    'Un produit par couleur : {families}. Colorway complète les coloris d’un même produit : faites de chacun de ces groupes un seul produit avec une option de couleur, ou laissez-les tels quels.',
  'Swatch pictures that could not be read: {names}. Their colours were taken from elsewhere; give the values a swatch colour to be sure.':
    'Images d’échantillon illisibles : {names}. Leurs couleurs ont été prises ailleurs ; pour en être sûr, donnez une couleur d’échantillon à ces valeurs.',
  'The shop’s entries for colours and patterns were not read: grant Colorway the permission read_metaobjects.':
    'Les entrées de couleurs et de motifs de la boutique n’ont pas été lues : accordez à Colorway l’autorisation read_metaobjects.',

  'Colours or pictures of the product {id} are asked for, which is not among the products of the batch.':
    'Des couleurs ou des images du produit {id} sont demandées, mais il n’est pas parmi les produits du lot.',
  'Name it among the products, too, or leave the list of products out.':
    'Indiquez-le aussi parmi les produits, ou omettez la liste des produits.',
  'There is no prompt “{name}” in your settings.': 'Vos paramètres n’ont pas de consigne « {name} ».',
  'Add one first, or leave it out.': 'Ajoutez-en une d’abord, ou omettez-la.',
  'There are {quoted}.': 'Il y a {quoted}.',
}
