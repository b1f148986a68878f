import type { Phrases } from '../../phrase-book.ts'

/** Why an editor cannot be used, or did not make a picture. */
export const editorSentences: Phrases = {
  'No editor is set up that this shop may use.':
    'Aucun éditeur que cette boutique puisse utiliser n’est configuré.',
  'The editor {editor}, which the batch names, is not set up for this shop any more.':
    'L’éditeur {editor}, que le lot demande, n’est plus configuré pour cette boutique.',
  'The editor {editor} cannot be used by this shop.':
    'Cette boutique ne peut pas utiliser l’éditeur {editor}.',
  'Enter a key for it first.': 'Saisissez d’abord une clé pour lui.',
  'Enter a key for it, or name one of {list}.': 'Saisissez une clé pour lui, ou choisissez parmi : {list}.',
  'None of the editors that your settings name ({list}) can be used: enter a key for one of them, or name another.':
    'Aucun des éditeurs choisis dans vos paramètres ({list}) ne peut servir : saisissez une clé pour l’un d’eux, ou choisissez-en un autre.',
  '{editor} fetches pictures by their address, and nothing of this installation is reached from outside: set STORAGE_URL to a bucket, or PUBLIC_URL to the https address under which `colorway start` runs.':
    '{editor} va chercher les images à leur adresse, et rien de cette installation n’est accessible de l’extérieur : indiquez un bucket dans STORAGE_URL, ou dans PUBLIC_URL l’adresse https à laquelle `colorway start` répond.',
  'Colorway does not know the model {model} of {editor}.':
    'Colorway ne connaît pas le modèle {model} chez {editor}.',
  'Name one of {list}, or say also what a picture of it costs.':
    'Choisissez parmi {list}, ou indiquez aussi ce que coûte une de ses images.',

  '{editor} refused this picture or prompt{said}. The same call would be refused again.':
    '{editor} a refusé cette image ou cette consigne{said}. Le même appel serait refusé de nouveau.',
  '{editor} refused this picture or prompt. The same call would be refused again.':
    '{editor} a refusé cette image ou cette consigne. Le même appel serait refusé de nouveau.',
  '{editor} cannot work with this request{said}.': '{editor} ne peut rien faire de cette demande{said}.',
  '{editor} cannot work with this request.': '{editor} ne peut rien faire de cette demande.',
  '{editor} could not download the picture{said}.': '{editor} n’a pas pu télécharger l’image{said}.',
  '{editor} could not download the picture.': '{editor} n’a pas pu télécharger l’image.',
  'Check that the public address of Colorway can be reached from outside.':
    'Vérifiez que l’adresse publique de Colorway est accessible de l’extérieur.',
  'The account {account} has no credits left{said}.': 'Le compte {account} n’a plus de crédits{said}.',
  'The account {account} has no credits left.': 'Le compte {account} n’a plus de crédits.',
  'Top it up at {editor}.': 'Rechargez-le chez {editor}.',
  '{editor} does not accept the key of the account {account}.':
    '{editor} n’accepte pas la clé du compte {account}.',
  'Check the key, and that it belongs to the region and the address that are set.':
    'Vérifiez la clé, et qu’elle appartient à la région et à l’adresse indiquées.',
  '{editor} does not let the account {account} do this{said}.':
    '{editor} n’autorise pas le compte {account} à faire cela{said}.',
  '{editor} does not let the account {account} do this.':
    '{editor} n’autorise pas le compte {account} à faire cela.',
  'See what {editor} says of the account and its model.':
    'Voyez chez {editor} ce qu’il en est du compte et de son modèle.',
  '{editor} takes no more calls at the moment.': '{editor} n’accepte plus d’appels pour le moment.',
  '{editor} is not able to work at the moment{said}.':
    '{editor} ne peut pas travailler pour le moment{said}.',
  '{editor} is not able to work at the moment.': '{editor} ne peut pas travailler pour le moment.',
  '{editor} took the call and made no picture of it{said}.':
    '{editor} a accepté l’appel et n’en a fait aucune image{said}.',
  '{editor} took the call and made no picture of it.':
    '{editor} a accepté l’appel et n’en a fait aucune image.',

  'The call to {editor} was stopped before it was made.':
    'L’appel à {editor} a été arrêté avant d’être envoyé.',
  '{editor} could not be reached.': '{editor} est injoignable.',
  'Asking {editor} {how}.': 'L’échange avec {editor} {how}.',
  'Asking {editor} was answered with status {status}.':
    'La question posée à {editor} a reçu une réponse de statut {status}.',
  'The call to {editor} {how}; it may have been made and charged.':
    'L’appel à {editor} {how} ; il a peut-être été exécuté et facturé.',
  '{editor} was answered for with status {status}; the call may have been made and charged.':
    'Pour {editor}, la réponse a été le statut {status} ; l’appel a peut-être été exécuté et facturé.',
  '{editor} knows nothing of this call.': '{editor} ne sait rien de cet appel.',
  '{editor} gave an answer that makes no sense when it was asked after a call.':
    'Interrogé sur un appel, {editor} a donné une réponse incompréhensible.',
  '{editor} answered with another call than the one that it was asked after.':
    'Interrogé sur un appel, {editor} a répondu au sujet d’un autre.',
  '{editor} took the call and did not say how to ask after it; it may be charged.':
    '{editor} a accepté l’appel sans dire comment le suivre ; il sera peut-être facturé.',
  'This is no ticket of {editor}.': 'Ce ticket ne vient pas de chez {editor}.',

  '{editor} says that it is done, and names no picture.':
    '{editor} dit avoir terminé, et n’indique aucune image.',
  'What came from {editor} is {file}, not a picture.':
    'Le résultat rendu par {editor} est {file}, pas une image.',
  'The picture of {editor} can no longer be downloaded: its link has expired.':
    'L’image faite par {editor} ne peut plus être téléchargée : son lien a expiré.',
  'The picture of {editor} was not downloaded. {sentences}':
    'L’image faite par {editor} n’a pas été téléchargée. {sentences}',
  'Fetching the picture of {editor} was stopped.':
    'Le téléchargement de l’image faite par {editor} a été arrêté.',

  '{editor} takes at most {most} pictures in a call, not {count}.':
    '{editor} accepte au plus {most} images par appel, pas {count}.',
  'A call asks for one picture or more, not for {count}.': 'Un appel demande une image ou plus, pas {count}.',
  'A seed is a whole number from 0 to {most}, not {count}.':
    'Une graine est un nombre entier de 0 à {most}, pas {count}.',
  '{editor} takes {list} files; this picture is a {format} file.':
    '{editor} accepte des fichiers {list} ; cette image est un fichier {format}.',
  '{editor} takes files of up to {most} bytes; this picture has {count}.':
    '{editor} accepte des fichiers de {most} octets au plus ; cette image en a {count}.',
  '{editor} takes pictures with sides of {least} to {most} px; this one has {size} px.':
    '{editor} accepte des images de {least} à {most} px de côté ; celle-ci a {size} px.',
  '{editor} fetches the pictures itself, and this one has no public address.':
    '{editor} va chercher les images lui-même, et celle-ci n’a pas d’adresse publique.',
  'Give Colorway a public address, or use another provider.':
    'Donnez à Colorway une adresse publique, ou utilisez un autre fournisseur.',
  '{editor} takes negative prompts of up to {most} characters; this one has {count}.':
    '{editor} accepte des consignes négatives de {most} caractères au plus ; celle-ci en a {count}.',
  '{editor} was asked for a picture of {asked} px and made one of {came} px.':
    '{editor} a fait une image de {came} px au lieu des {asked} px demandés.',
  'The local editor gives no tickets.': 'L’éditeur local ne donne pas de tickets.',
  'The local editor needs a colour to paint: give the option value a swatch.':
    'L’éditeur local a besoin d’une couleur à peindre : donnez un échantillon à la valeur d’option.',
}
