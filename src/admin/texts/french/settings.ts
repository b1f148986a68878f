import type { settingsTexts as english } from '../english/settings.ts'
import type { Translation } from '../translation.ts'

export const settingsTexts: Translation<typeof english> = {
  'settings.heading': 'Paramètres',
  'settings.saved': 'Paramètres enregistrés.',
  'settings.meanwhile':
    'Quelqu’un a changé ce paramètre entre-temps : {value}. Enregistrez de nouveau pour garder le vôtre, ou annulez vos modifications.',
  'settings.meanwhile.other': 'autre chose',

  'settings.editors': 'Éditeurs',
  'settings.editors.any':
    'Choisissez les éditeurs qui peuvent faire vos images. Comme aucun n’est choisi, tous les éditeurs hébergés qui sont configurés peuvent servir, sinon l’éditeur local.',
  'settings.editors.text':
    'Seuls les éditeurs choisis font vos images. Placez votre préféré en haut, avec ses flèches ou avec Alt et les touches fléchées.',
  'settings.editor.local': 'Local (sur ce serveur)',
  'settings.editor.without': 'Non configuré : saisissez une clé ci-dessous.',
  'settings.editor.free': 'Gratuit ; peint une seule couleur et ne suit aucun prompt',
  'settings.editor.price': '{price} par image',
  'settings.editor.prices': '{least} à {most}',
  'settings.editor.up': 'Monter {editor}',
  'settings.editor.down': 'Descendre {editor}',
  'settings.policy': 'Lequel sert en premier',
  'settings.policy.preferred': 'Dans l’ordre ci-dessus',
  'settings.policy.cheapest': 'Le moins cher',
  'settings.policy.fastest': 'Le plus rapide',
  'settings.candidates': 'Images au choix pour chaque couleur',
  'settings.candidates.details': 'De 1 à 6, si l’éditeur le permet. Chacune coûte son prix.',
  'settings.resend': 'Refaire une fois, sans demander, les appels au résultat inconnu',
  'settings.resend.details':
    'Un appel interrompu a peut-être été facturé. Si cette option est désactivée, Colorway vous demande d’abord.',

  'settings.keys': 'Vos propres clés',
  'settings.keys.text':
    'Avec votre propre clé, les images sont facturées à votre compte chez le fournisseur. Une clé enregistrée n’est plus jamais affichée.',
  'settings.key.own': 'Votre clé, saisie par {who}, {when}',
  'settings.key.house': 'Fonctionne avec une clé de cette installation',
  'settings.key.none': 'Pas de clé',
  'settings.key.enter': 'Saisir une clé',
  'settings.key.enter.label': 'Saisir une clé pour {provider}',
  'settings.key.change': 'Modifier',
  'settings.key.change.label': 'Modifier la clé pour {provider}',
  'settings.key.remove': 'Supprimer',
  'settings.key.remove.label': 'Supprimer la clé pour {provider}',
  'settings.key.remove.heading': 'Supprimer votre clé pour {provider} ?',
  'settings.key.remove.text':
    'Les images en attente seront faites par d’autres éditeurs. Pour réutiliser la clé, vous devrez la saisir de nouveau.',
  'settings.key.removed': 'Votre clé pour {provider} a été supprimée.',
  'settings.key.heading': 'Votre clé pour {provider}',
  'settings.key.field': 'Clé',
  'settings.key.field.new': 'Elle est testée avant d’être enregistrée, si cela ne coûte rien.',
  'settings.key.field.known': 'Laissez vide pour garder la clé actuelle.',
  'settings.key.plan':
    'Ce que dit votre forfait. Laissez vide ce qui est comme dans la liste du fournisseur.',
  'settings.key.model': 'Modèle',
  'settings.key.draft': 'Modèle pour les brouillons',
  'settings.key.price': 'Prix d’une image',
  'settings.key.starts': 'Débuts par minute',
  'settings.key.once': 'Appels simultanés',
  'settings.key.save': 'Enregistrer la clé',
  'settings.key.untestable': '{provider} ne répond pas en ce moment',
  'settings.key.anyway': 'Enregistrer sans tester',
  'settings.key.accepted': '{provider} accepte la clé. Elle est enregistrée.',
  'settings.key.unchecked':
    'La clé est enregistrée. {provider} n’offre pas de test gratuit : seule sa forme a été vérifiée, et la première image montrera si elle fonctionne.',
  'settings.key.untested':
    'La clé est enregistrée sans test. La première image montrera si {provider} l’accepte.',
  'settings.key.changed': 'Enregistré. La clé reste la même.',

  'settings.caps': 'Limites de dépense',
  'settings.caps.text':
    'Aucun appel ne dépasse l’une de ces limites. Les lots attendent alors, et continuent d’eux-mêmes dès qu’il y a de la place.',
  'settings.cap.batch': 'Pour un lot',
  'settings.cap.batch.details': 'Pour chaque lot séparément',
  'settings.cap.day': 'Par jour',
  'settings.cap.day.spent': '{spent} dépensés aujourd’hui (UTC)',
  'settings.cap.month': 'Par mois',
  'settings.cap.month.spent': '{spent} dépensés ce mois-ci',

  'settings.prompts': 'Prompts',
  'settings.prompts.text':
    'Ce qui est dit aux éditeurs qui suivent des prompts. Vous pouvez utiliser {variables}. Ce qui est entre crochets, comme dans {example}, est omis si sa variable n’a pas de valeur.',
  'settings.prompt': 'Prompt habituel',
  'settings.template.add': 'Ajouter un prompt pour un type de produit',
  'settings.template.new': 'Nouveau prompt',
  'settings.template.name': 'Type de produit, ou ce que c’est',
  'settings.template.name.details': 'Par exemple « Hoodies » ou « sofa ».',
  'settings.template.text': 'Prompt',
  'settings.template.remove': 'Supprimer le prompt « {name} »',
  'settings.template.double': 'Un autre prompt porte ce nom : supprimez l’un des deux.',
  'settings.preview': 'Aperçu du prompt habituel',
  'settings.preview.named': 'Aperçu du prompt « {name} »',
  'settings.preview.search': 'Trouver un produit',
  'settings.preview.product': 'Produit',
  'settings.preview.no.product': 'Aucun produit n’a été trouvé pour l’essayer.',
  'settings.preview.no.colorway':
    'Ce produit n’a pas de couleurs, ou pas d’image de départ : essayez-en un autre.',
  'settings.preview.more': {
    one: 'Et {count} autre couleur de ce produit.',
    other: 'Et {count} autres couleurs de ce produit.',
  },
  'settings.length.characters': '{provider} : {length} caractères',
  'settings.length.tokens': '{provider} : environ {length} jetons',
  'settings.length.limited.characters': '{provider} : {length} caractères sur {limit}',
  'settings.length.limited.tokens': '{provider} : environ {length} jetons sur {limit}',

  'settings.verdict': 'Ce qui réussit',
  'settings.verdict.text':
    'Chaque image est mesurée. Elle réussit, mérite un regard, ou échoue. Les images déjà jugées gardent leur verdict.',
  'settings.verdict.pass': 'Réussit jusqu’à',
  'settings.verdict.pass.details':
    'Distance à la couleur visée. En dessous de 2, presque personne ne la voit.',
  'settings.verdict.fail': 'Échoue à partir de',
  'settings.verdict.fail.details': 'Ce qui est entre les deux mérite un regard.',
  'settings.verdict.hue': 'Ancienne couleur qui peut rester',
  'settings.verdict.hue.details': 'Part du produit.',
  'settings.verdict.structure': 'Ressemblance des plis et de la texture',
  'settings.verdict.structure.details': 'Au moins cette part doit être celle de l’original.',

  'settings.approval': 'Approbation automatique',
  'settings.approval.on': 'Approuver sans demander les images qui réussissent',
  'settings.approval.on.details':
    'Seulement les images qui réussissent tout, avec un arrière-plan inchangé. Celles qui méritent un regard ou échouent attendent toujours une personne.',
  'settings.approval.limit': 'Si la couleur est au plus à cette distance de sa cible',
  'settings.approval.limit.details': 'Sans effet au-delà de la limite de ce qui réussit.',
  'settings.approval.editors': 'Seulement si l’un de ces éditeurs l’a faite',
  'settings.approval.editors.details': 'Aucun choisi : quel que soit l’éditeur.',
  'settings.approval.banner': 'Cette règle ne publie rien',
  'settings.approval.waiting': {
    one: '{count} image en attente de validation y répond en ce moment.',
    other: '{count} images en attente de validation y répondent en ce moment.',
  },
  'settings.approval.publishes':
    'La règle décide des images terminées à partir de maintenant, et chacune de ces décisions est conservée comme la sienne. Celles qui attendent déjà restent à vous, et publier reste votre étape.',

  'settings.publishing': 'Dans votre boutique',
  'settings.altTextPattern': 'Texte alternatif',
  'settings.filenamePattern': 'Nom de fichier',
  'settings.pattern.details': 'Vous pouvez utiliser {blanks}.',
  'settings.pattern.example': 'Exemple : {example}',
  'settings.gallery': 'Place des nouvelles images dans la galerie',
  'settings.gallery.end': 'À la fin',
  'settings.gallery.after': 'Après leur original',
  'settings.gallery.first': 'En premier',
  'settings.format': 'Format des fichiers',
  'settings.format.same': 'Comme l’original',
  'settings.format.jpeg': 'JPEG',
  'settings.format.png': 'PNG',
  'settings.format.webp': 'WebP',
  'settings.quality': 'Qualité, de 1 à 100',
  'settings.translate': 'Écrire les textes alternatifs dans toutes les langues de votre boutique',
  'settings.translate.details': 'Nécessite l’autorisation de lire et d’écrire des traductions.',
  'settings.options': 'Autres options qui changent l’apparence d’un produit',
  'settings.options.details':
    'Des noms séparés par des virgules, comme « Revêtement ». Les options appelées couleur, matière, motif ou finition sont reconnues dans de nombreuses langues. Votre catalogue est relu après un changement.',
}
