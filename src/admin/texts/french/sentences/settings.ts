import type { Phrases } from '../../phrase-book.ts'

/** What a setting, a colour or a key cannot be, and what a colour was said to be. */
export const settingSentences: Phrases = {
  'A pattern knows no {blank}: it may hold {blanks}.':
    'Un modèle ne connaît pas {blank} : il peut contenir {blanks}.',
  'A pattern has 1 to {most} characters.': 'Un modèle a de 1 à {most} caractères.',
  '{setting} is true or false.': '{setting} vaut true ou false.',
  'A cap is an amount in US dollars from 0 to {most}, such as 25 or 7.50.':
    'Un plafond est un montant en dollars US de 0 à {most}, par exemple 25 ou 7.50.',
  '{setting} is a number from {least} to {most}.': '{setting} : un nombre de {least} à {most}.',
  '{setting} is a number from 0 to 1, which is 0 to 100 %.':
    '{setting} : un nombre de 0 à 1, c’est-à-dire de 0 à 100 %.',
  '{setting} is one of {list}.': '{setting} : l’une des valeurs {list}.',
  '{setting} is a whole number from {least} to {most}.': '{setting} : un nombre entier de {least} à {most}.',
  'There is no editor {name}: there are {list}.': 'Il n’y a pas d’éditeur « {name} ». Il y a : {list}.',
  '{name} is about size: one picture serves all sizes.':
    '« {name} » concerne la taille : une image sert pour toutes les tailles.',
  'There is no setting {name}: there are {list}.': 'Il n’y a pas de paramètre « {name} ». Il y a : {list}.',
  'What fails (from ΔE {fail}) cannot be nearer to the target than what passes (up to ΔE {pass}).':
    'Ce qui échoue (à partir de ΔE {fail}) ne peut pas être plus proche de la cible que ce qui réussit (jusqu’à ΔE {pass}).',
  'Somebody changed this meanwhile.': 'Quelqu’un l’a changé entre-temps.',
  'Somebody else changed the same settings meanwhile.':
    'Quelqu’un d’autre a changé les mêmes paramètres entre-temps.',

  'A prompt has 1 to {most} characters; this one has {count}.':
    'Un prompt a de 1 à {most} caractères ; celui-ci en a {count}.',
  'A prompt says what the thing is to look like, by at least one of {variables}.':
    'Un prompt dit à quoi l’objet doit ressembler, par au moins l’une des variables {variables}.',
  'A prompt knows no {variable}: it may hold {variables}.':
    'Un prompt ne connaît pas {variable} : il peut contenir {variables}.',
  'Square brackets in a prompt come in pairs, one after the other: “Make it {color}[ ({hex})].”':
    'Dans un prompt, les crochets vont par paires, l’une après l’autre : « Make it {color}[ ({hex})]. »',
  'Braces in a prompt stand around the name of a variable, as in {thing}.':
    'Dans un prompt, les accolades entourent le nom d’une variable, comme dans {thing}.',
  'What is in square brackets in a prompt is left out where a variable in it has no value: put one in, as in “[ ({hex})]”.':
    'Dans un prompt, ce qui est entre crochets est omis si l’une de ses variables n’a pas de valeur : mettez-en une, comme dans « [ ({hex})] ».',
  'Prompts by product type are JSON: {example}.': 'Les prompts par type de produit sont en JSON : {example}.',
  'There can be prompts for {most} product types, not for {count}.':
    'Il peut y avoir des prompts pour {most} types de produit, pas pour {count}.',
  'A product type has two prompts: leave one out.':
    'Un type de produit a deux prompts : supprimez l’un des deux.',
  'A product type has 1 to {most} characters.': 'Un type de produit a de 1 à {most} caractères.',
  'The prompt for “{name}”: {sentences}': 'Le prompt pour « {name} » : {sentences}',
  'The template needs {variable}, which has no value here, so the built-in prompt is used: put it in square brackets with the words around it.':
    'Ce prompt demande {variable}, qui n’a pas de valeur ici : le prompt intégré sert à sa place. Mettez cette variable entre crochets avec les mots qui l’entourent.',
  'The template does not say what is to change here, so the built-in prompt is used: add {variable}, or {looks} for all that changes.':
    'Ce prompt ne dit pas ce qui doit changer ici : le prompt intégré sert à sa place. Ajoutez {variable}, ou {looks} pour tout ce qui change.',
  '{editor} takes prompts of up to {most} {unit}; this one has {length}.':
    '{editor} accepte des prompts de {most} {unit} au plus ; celui-ci en a {length}.',

  'Enter the key: there is none yet.': 'Saisissez la clé : il n’y en a pas encore.',
  'This is no key: it has 8 to 500 letters, digits and signs, and no spaces.':
    'Ce n’est pas une clé : elle a de 8 à 500 lettres, chiffres et signes, sans espace.',
  'It was not kept: {sentences}': 'Elle n’a pas été enregistrée : {sentences}',
  'So the key could not be tested, and was not kept.':
    'La clé n’a donc pas pu être testée, et n’a pas été enregistrée.',
  'This shop has no key of its own for {editor}.': 'Cette boutique n’a pas sa propre clé pour {editor}.',
  'There is no provider {name}: there are {list}.':
    'Il n’y a pas de fournisseur « {name} ». Il y a : {list}.',
  'The key of the account {account} is empty, or has a space or a sign that no key has.':
    'La clé du compte {account} est vide, ou contient un espace ou un signe qu’aucune clé n’a.',
  'A price is an amount in US dollars from 0 to 100.': 'Un prix est un montant en dollars US de 0 à 100.',
  'Starts per minute are a number above 0, up to 100,000.':
    'Les débuts par minute sont un nombre supérieur à 0, jusqu’à 100 000.',
  'Calls at once are a whole number from 1 to 10,000.':
    'Les appels simultanés sont un nombre entier de 1 à 10 000.',

  'Your colours do not have “{name}” any more.': 'Vos couleurs n’ont plus « {name} ».',
  '“{text}” is no colour: write it like #1F2A44.':
    '« {text} » n’est pas une couleur : écrivez-la comme #1F2A44.',
  'A colour name has 1 to {most} characters.': 'Un nom de couleur a de 1 à {most} caractères.',
  '"{text}" is not a hex colour.': '« {text} » n’est pas une couleur hexadécimale.',
  'Write it like #1F2A44: three or six digits 0–9, A–F.':
    'Écrivez-la comme #1F2A44 : trois ou six chiffres de 0 à 9 et de A à F.',
  'two-colored': 'de deux couleurs',
  pattern: 'un motif',

  'The first day is later than the last one.': 'Le premier jour vient après le dernier.',
  'Swap them, or leave one out.': 'Échangez-les, ou omettez l’un des deux.',
}
