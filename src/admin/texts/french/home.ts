import type { homeTexts as english } from '../english/home.ts'
import type { Translation } from '../translation.ts'

export const homeTexts: Translation<typeof english> = {
  'home.heading': 'Accueil',
  'home.old.heading': 'Ces chiffres n’ont pas pu être mis à jour',
  'home.old.text': 'Rien n’est perdu. Nouvel essai automatique toutes les quelques secondes.',

  'home.catalog.heading': 'Images de votre catalogue',
  'home.catalog.share': 'de vos coloris ont leur propre image',
  'home.catalog.all': 'Chaque coloris a sa propre image',
  'home.catalog.lacking': {
    one: '{count} coloris n’a pas d’image.',
    other: '{count} coloris n’ont pas d’image.',
  },
  'home.catalog.products': { one: '{count} produit', other: '{count} produits' },
  'home.catalog.colorways': { one: '{count} coloris', other: '{count} coloris' },
  'home.catalog.bar': '{share} des coloris ont une image',
  'home.catalog.fill': 'Compléter les coloris',
  'home.catalog.none':
    'Votre boutique n’a pas encore de produits. Ajoutez-en un dans Shopify : il apparaîtra ici automatiquement.',
  'home.catalog.colourless':
    'Aucun de vos produits n’a d’option de couleur dont Colorway connaisse le nom. Si la vôtre s’appelle autrement, indiquez-la dans les paramètres.',
  'home.catalog.settings': 'Ouvrir les paramètres',
  'home.catalog.read': 'Lecture complète {age}',
  'home.catalog.never': 'Pas encore lu en entier',
  'home.catalog.stale': {
    one: '{count} produit a changé depuis et va être relu',
    other: '{count} produits ont changé depuis et vont être relus',
  },
  'home.catalog.again': 'Relire',
  'home.catalog.asked': 'Votre catalogue est en cours de relecture.',
  'home.catalog.failed.heading': 'Votre catalogue n’a pas pu être lu',
  'home.catalog.failed.text': 'Vous voyez l’état précédent. {reason}',
  'home.reading.planned': 'Demande de votre catalogue à Shopify…',
  'home.reading.running': {
    one: 'Shopify rassemble votre catalogue : {count} entrée pour l’instant…',
    other: 'Shopify rassemble votre catalogue : {count} entrées pour l’instant…',
  },
  'home.reading.reading': {
    one: 'Lecture de votre catalogue : {count} produit pour l’instant…',
    other: 'Lecture de votre catalogue : {count} produits pour l’instant…',
  },

  'home.waiting.heading': 'En attente de votre part',
  'home.waiting.none': 'Aucune décision ne vous attend.',
  'home.waiting.review': { one: '{count} image à valider', other: '{count} images à valider' },
  'home.waiting.review.text': 'Rien n’est publié avant votre validation.',
  'home.waiting.review.go': 'Valider',
  'home.waiting.publish': {
    one: '{count} image approuvée n’est pas encore dans votre boutique',
    other: '{count} images approuvées ne sont pas encore dans votre boutique',
  },
  'home.waiting.publish.text': 'Publiez depuis le lot ; tout peut être annulé à tout moment.',
  'home.waiting.publish.go': 'Publier',
  'home.waiting.start': {
    one: '{count} lot est prêt à démarrer',
    other: '{count} lots sont prêts à démarrer',
  },
  'home.waiting.start.text': 'Vous voyez le coût avant que quoi que ce soit ne soit réalisé.',
  'home.waiting.start.go': 'Voir les lots',

  'home.running.heading': 'En cours',
  'home.running.none': 'Rien n’est en cours de réalisation.',
  'home.running.more': { one: '{count} autre lot', other: '{count} autres lots' },
  'home.running.all': 'Tous les lots',

  'home.attention.heading': 'À surveiller',
  'home.attention.none': 'Tout va bien : rien ne demande votre attention.',
  'home.attention.conflicts': {
    one: '{count} image n’a pas été publiée : le produit a été modifié entre-temps',
    other: '{count} images n’ont pas été publiées : les produits ont été modifiés entre-temps',
  },
  'home.attention.conflicts.text':
    'Votre modification a été conservée. Dites si la nouvelle image peut la remplacer.',
  'home.attention.conflicts.go': 'Voir les conflits',
  'home.attention.unmade': {
    one: '{count} image n’a pas pu être réalisée',
    other: '{count} images n’ont pas pu être réalisées',
  },
  'home.attention.unmade.many': 'Plus de {count} images n’ont pas pu être réalisées',
  'home.attention.unmade.text':
    'Au cours des 30 derniers jours. Leurs lots disent pourquoi ; un nouveau lot réessaie.',
  'home.attention.unmade.go': 'Voir les raisons',
  'home.attention.parked': { one: '{count} lot est en attente', other: '{count} lots sont en attente' },
  'home.attention.parked.go': 'Voir les lots',
  'home.attention.editor': 'Le compte d’un éditeur ne fonctionne pas',
  'home.attention.editor.go': 'Ouvrir les paramètres',
  'home.attention.colors': {
    one: '{count} nom de couleur n’est pas clair',
    other: '{count} noms de couleur ne sont pas clairs',
  },
  'home.attention.colors.text': 'Dites ce qu’ils désignent, et leurs images pourront être réalisées.',
  'home.attention.colors.go': 'Préciser les couleurs',
  'home.attention.uncertain': {
    one: '{count} appel à un éditeur a peut-être été facturé : {cost}',
    other: '{count} appels à des éditeurs ont peut-être été facturés : {cost}',
  },
  'home.attention.uncertain.text':
    'Aucune réponse n’est arrivée. La somme compte comme dépensée jusqu’à ce que vous ayez vérifié chez le fournisseur et indiqué ce qu’il en est.',
  'home.attention.uncertain.go': 'Clarifier',

  'home.spending.heading': 'Coût en {month}',
  'home.spending.none': 'Rien n’a été dépensé ce mois-ci.',
  'home.spending.of': 'sur {cap} ce mois-ci',
  'home.spending.today': 'Aujourd’hui {spent} sur {cap}',
  'home.spending.utc': 'Les jours commencent à minuit UTC.',
  'home.spending.meter': '{spent} sur {cap} dépensés ce mois-ci',
  'home.spending.chart': 'Coût de chaque jour en {month} : {days}',
  'home.spending.day': '{day} : {cost}',
  'home.spending.caps': 'Modifier les plafonds',

  'first.heading': 'Vos premières images',
  'first.text':
    'Trois étapes vers une image dans un coloris que vous n’avez jamais photographié. Sans frais, et sans compte à créer.',
  'first.done': 'Terminé :',
  'first.step': 'Étape {number} :',
  'first.read': 'Votre catalogue est lu',
  'first.read.waiting': 'Colorway lit vos produits, leurs images et leurs couleurs. Rien n’est modifié.',
  'first.read.failed': 'Il n’a pas pu être lu. {reason}',
  'first.read.ask': 'Lire mon catalogue',
  'first.read.again': 'Redemander',
  'first.draft': 'Réalisez un premier brouillon gratuit',
  'first.draft.later': 'Nous vous proposons un produit dont un coloris n’a pas d’image.',
  'first.draft.looking': 'Recherche d’un bon produit pour commencer…',
  'first.draft.complete': 'Chaque coloris de vos produits a déjà son image : il n’y a rien à réaliser.',
  'first.draft.complete.text':
    'Ajoutez une couleur à un produit dans Shopify, ou demandez une nouvelle image parmi vos produits.',
  'first.draft.products': 'Voir les produits',
  'first.draft.hard':
    'Les images manquantes dépassent ce que peut l’éditeur gratuit : il peint une seule couleur unie.',
  'first.draft.hard.text':
    'Précisez les noms de couleur qui ne sont pas clairs, ou connectez dans les paramètres un éditeur qui suit des consignes.',
  'first.draft.colors': 'Voir les couleurs',
  'first.draft.failed': 'Les propositions n’ont pas pu être chargées.',
  'first.draft.missing': {
    one: 'Image manquante dans {count} coloris',
    other: 'Images manquantes dans {count} coloris',
  },
  'first.draft.more': '+{count}',
  'first.draft.make': 'Réaliser ce brouillon',
  'first.draft.other': 'Un autre produit',
  'first.draft.free': 'Réalisé sur votre propre serveur, sans frais. Rien ne change dans votre boutique.',
  'first.draft.picture': '{product}, tel quel',
  'first.draft.planned': 'Préparation de votre brouillon…',
  'first.draft.running': 'Votre brouillon est en cours de réalisation : quelques secondes par coloris.',
  'first.draft.quoted': 'Votre lot est prêt. Démarrez-le pour voir ses images.',
  'first.draft.stopped': 'Votre lot est arrêté.',
  'first.draft.start': 'Voir les lots',
  'first.draft.nothing': 'Aucune image n’en est sortie. Essayez un autre produit.',
  'first.draft.made': { one: '{count} image a été réalisée.', other: '{count} images ont été réalisées.' },
  'first.look': 'Regardez et décidez',
  'first.look.later':
    'Vous la voyez à côté de l’original, avec ce qui a été mesuré. Seul ce que vous approuvez peut être publié.',
  'first.look.go': { one: 'Voir {count} image', other: 'Voir {count} images' },
}
