import type { Phrases } from '../../phrase-book.ts'

/** What is wrong with a file that is imported, or with a row of it, and what to write instead. */
export const importSentences: Phrases = {
  'The file is not a text file.': 'Le fichier n’est pas un fichier texte.',
  'In a spreadsheet, choose “Save as” and “CSV UTF-8”, and upload what that writes.':
    'Dans un tableur, choisissez « Enregistrer sous » et « CSV UTF-8 », puis envoyez le fichier obtenu.',
  'The file is empty.': 'Le fichier est vide.',
  'Upload a CSV file whose first row has the names of its columns.':
    'Envoyez un fichier CSV dont la première ligne contient les noms des colonnes.',
  'The file has more than 500 MB.': 'Le fichier dépasse 500 Mo.',
  'Cut it into several files, each with the header row.':
    'Découpez-le en plusieurs fichiers, chacun avec la ligne d’en-têtes.',
  'The catalogue could not be read.': 'Le catalogue n’a pas pu être lu.',
  'The import is {importState}, so it cannot be approved.':
    'L’import est {importState} : il ne peut pas être approuvé.',
  'The import is {importState}, so it cannot be cancelled.':
    'L’import est {importState} : il ne peut pas être abandonné.',
  'The import is {importState}: what its columns are is known, or not asked any more.':
    'L’import est {importState} : ses colonnes sont connues, ou ne sont plus demandées.',
  'The import is {importState}: nothing of it was read.': 'L’import est {importState} : rien n’en a été lu.',
  '{count} rows have errors, and the file was to be imported only without any.':
    '{count} lignes ont des erreurs, et le fichier ne devait être importé que sans erreur.',
  'Download the report, mend the rows and upload the file again.':
    'Téléchargez les lignes en erreur, corrigez-les et renvoyez le fichier.',
  'The file asks for nothing that is not there already.': 'Le fichier ne demande rien qui n’existe déjà.',
  'The file has no column “{name}”.': 'Le fichier n’a pas de colonne « {name} ».',
  'It has {quoted}.': 'Il y a {quoted}.',
  'No column says which product a row is about.': 'Aucune colonne ne dit de quel produit parle une ligne.',
  'Say which one holds the handle, the product’s id, the SKU or the variant’s id.':
    'Dites laquelle contient l’identifiant (handle), l’ID du produit, le SKU ou l’ID de la variante.',

  'Row {row} and all rows below it {unreadable}': 'La ligne {row} et toutes celles qui suivent {unreadable}',
  'A quotation mark that opens in this row is never closed: close it, or take it out.':
    'Un guillemet ouvert dans cette ligne n’est jamais fermé : fermez-le ou retirez-le.',
  'The row has {count} cells, and the header {columns}: what stands in which column is not sure.':
    'La ligne a {count} cellules et l’en-tête {columns} : on ne sait pas ce qui va dans quelle colonne.',
  'Put texts with a separator in them into quotation marks.':
    'Mettez entre guillemets les textes qui contiennent un séparateur.',
  'The cell has characters in it that cannot be read.': 'La cellule contient des caractères illisibles.',
  'Save the file as “CSV UTF-8” and upload it again.':
    'Enregistrez le fichier en « CSV UTF-8 » et renvoyez-le.',
  'The cell holds a formula instead of what comes out of it.':
    'La cellule contient une formule au lieu de son résultat.',
  'Copy the column and paste it as values.': 'Copiez la colonne et collez-la en tant que valeurs.',
  'None of the columns that are read has anything in this row.':
    'Aucune des colonnes lues ne contient quoi que ce soit dans cette ligne.',
  'Name a product in it, or delete the row.': 'Indiquez-y un produit, ou supprimez la ligne.',
  'The row names no product.': 'La ligne n’indique aucun produit.',
  'Write the product’s handle, its id, or the SKU of one of its variants.':
    'Écrivez l’identifiant (handle) du produit, son ID ou le SKU de l’une de ses variantes.',
  'The row names no product, and neither does one above it.':
    'Ni la ligne ni aucune de celles qui précèdent n’indiquent de produit.',
  'Write the product’s handle into it.': 'Écrivez-y l’identifiant (handle) du produit.',
  'The row deletes what it names, so that nothing is made for it.':
    'La ligne supprime ce qu’elle indique : rien n’est réalisé pour elle.',
  'The row names no variant, so that no colour is known to make.':
    'La ligne n’indique aucune variante : on ne sait pas quelle couleur réaliser.',
  'The row only adds a picture to the product’s gallery.':
    'La ligne ne fait qu’ajouter une image à la galerie du produit.',

  'The shop has {absent} “{value}”.': 'La boutique n’a {absent} « {value} ».',
  'Correct it, or import the product into the shop first.':
    'Corrigez-le, ou importez d’abord le produit dans la boutique.',
  'Several products have a variant with this SKU: {quoted}.':
    'Plusieurs produits ont une variante avec ce SKU : {quoted}.',
  'Add a column with the product’s handle.': 'Ajoutez une colonne avec l’identifiant (handle) du produit.',
  'The row names two products: {quoted}.': 'La ligne indique deux produits : {quoted}.',
  'Leave one of the two cells empty.': 'Laissez l’une des deux cellules vide.',
  'The option {option} of {product} mixes colours and sizes: its values stand for no one look.':
    'L’option {option} de {product} mélange couleurs et tailles : ses valeurs ne désignent pas une apparence.',
  'Give the product an option for the colour and one for the size.':
    'Donnez au produit une option pour la couleur et une pour la taille.',
  '{product} has no option for a colour, material or pattern.':
    '{product} n’a pas d’option de couleur, de matière ou de motif.',
  'Name the option that stands for looks in the settings.':
    'Indiquez dans les paramètres l’option qui désigne l’apparence.',
  'The variant that the row names is {look}.': 'La variante que la ligne indique est {look}.',
  '{product} has no such variant.': '{product} n’a pas cette variante.',
  'Leave the cell empty and write the option value.':
    'Laissez la cellule vide et écrivez la valeur d’option.',
  '{product} has variants of several colours with this SKU: {looks}.':
    '{product} a des variantes de plusieurs couleurs avec ce SKU : {looks}.',
  'Write the option value besides.': 'Écrivez aussi la valeur d’option.',
  '{product} has no variant {value}.': '{product} n’a pas de variante {value}.',
  'Import the file into the shop first, or take the row out.':
    'Importez d’abord le fichier dans la boutique, ou retirez la ligne.',
  '{product} has several looks with {value}: {looks}.':
    '{product} a plusieurs apparences avec {value} : {looks}.',
  'Write the whole one, such as “{look}”.': 'Écrivez-la en entier, par exemple « {look} ».',
  '{product} has no colour “{look}”.': '{product} n’a pas de couleur « {look} ».',
  'Did you mean {looks}?': 'Vouliez-vous dire {looks} ?',

  'The shop has no such editor.': 'La boutique n’a pas cet éditeur.',
  'There is {list}. Leave the cell empty for those that the settings choose.':
    'Il y a {list}. Laissez la cellule vide pour ceux que les paramètres choisissent.',
  'The gallery of {product} has {count} pictures.': 'La galerie de {product} a {count} images.',
  'Write the place of one of them, or leave the cell empty.':
    'Écrivez la place de l’une d’elles, ou laissez la cellule vide.',
  'Add a column “Target hex” with the colour, such as #1F2A44.':
    'Ajoutez une colonne « Target hex » avec la couleur, par exemple #1F2A44.',
  '{colorway} was asked for in the same way before, and is live.':
    '{colorway} a déjà été demandé de la même façon et est en ligne.',
  '{colorway} was asked for in the same way before, and rejected.':
    '{colorway} a déjà été demandé de la même façon et a été rejeté.',
  'Ask for it otherwise, with a prompt of its own or from another picture.':
    'Demandez-le autrement, avec une consigne propre ou à partir d’une autre image.',
  '{colorway} was asked for in the same way before, and taken back.':
    '{colorway} a déjà été demandé de la même façon et a été retiré.',
  'Publish it again from the published pictures.': 'Publiez-le à nouveau depuis les images publiées.',
  '{colorway} is on its way already.': '{colorway} est déjà en cours.',
  'Review it first, and import again what is then still missing.':
    'Validez-le d’abord, puis importez à nouveau ce qui manque encore.',
  '{product} has a picture of {look}.': '{product} a déjà une image en {look}.',
  '{product} no longer has the picture to start from.': '{product} n’a plus l’image de départ.',
  'The picture to start from shows {look} already.': 'L’image de départ montre déjà {look}.',
  'The prompt needs {variable}, which has no value here.':
    'La consigne demande {variable}, qui n’a pas de valeur ici.',
  'Write the word itself, or put the hole in square brackets with the words around it.':
    'Écrivez le mot lui-même, ou mettez la variable entre crochets avec les mots qui l’entourent.',

  'This is not a hex colour.': 'Ce n’est pas une couleur hexadécimale.',
  'This is neither the place of a picture in the gallery nor the address of one.':
    'Ce n’est ni la place d’une image dans la galerie, ni l’adresse d’une image.',
  'Write 1 for the first picture, or an address that begins with https:// and has at most 1,000 characters.':
    'Écrivez 1 pour la première image, ou une adresse qui commence par https:// et a 1 000 caractères au plus.',
  'This is not an angle.': 'Ce n’est pas un angle.',
  'Write “lead” for the picture that the variants show, or “further” for one that only goes to the gallery.':
    'Écrivez « lead » pour l’image que montrent les variantes, ou « further » pour une image qui ne va que dans la galerie.',
  'The row has a prompt of its own and names a template as well.':
    'La ligne a une consigne propre et en nomme une autre en plus.',
  'Leave one of the two out.': 'Laissez de côté l’une des deux.',
  'The prompt has {count} characters, more than any editor takes.':
    'La consigne a {count} caractères, plus qu’aucun éditeur n’accepte.',
  'The alt text has {count} characters, and Shopify takes {most}.':
    'Le texte alternatif a {count} caractères, et Shopify en accepte {most}.',
  'Shorten it.': 'Raccourcissez-le.',

  'A row below asks for the same picture otherwise.': 'Une ligne plus bas demande la même image autrement.',
  'Row {row} asks for the same picture otherwise.': 'La ligne {row} demande la même image autrement.',
  'Row {row} asks for the same picture.': 'La ligne {row} demande la même image.',
  'Keep one of the rows, or write “further” as the angle of those that are only for the gallery.':
    'Gardez l’une des lignes, ou écrivez « further » comme angle de celles qui ne sont que pour la galerie.',
}
