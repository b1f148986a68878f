import type { Phrases } from '../../phrase-book.ts'

/** Why a decision, or a wish that goes with it, cannot be taken. */
export const decisionSentences: Phrases = {
  'A newer edit of this colour took its place.':
    'Une réalisation plus récente de ce coloris a pris sa place.',
  'The edit is {editState}: no call of it has an unknown outcome.':
    'L’image est {editState} : aucun de ses appels n’a un résultat inconnu.',
  'The photograph of {product} that was edited has left the product: plan a new batch for it.':
    'La photo de départ de {product} n’est plus dans le produit : planifiez un nouveau lot.',
  '{product} has no variant in {color} any more.': '{product} n’a plus de variante en {color}.',
  '{picture} is {editState}: there is nothing to approve again.':
    '{picture} : l’image est {editState}, il n’y a rien à approuver de nouveau.',
  '{picture} is {editState}: there is no conflict to be left.':
    '{picture} : l’image est {editState}, il n’y a pas de conflit à laisser tel quel.',
  'An instruction has up to {most} characters; this one has {count}.':
    'Une instruction a {most} caractères au plus ; celle-ci en a {count}.',
  'An instruction needs an editor that follows prompts, and the local one only paints a colour.':
    'Une instruction demande un éditeur qui suit des consignes ; l’éditeur local peint seulement une couleur.',
  'Set up a hosted editor, or leave the instruction out.':
    'Configurez un éditeur hébergé, ou omettez l’instruction.',
  'With this instruction the prompt is too long for every editor.':
    'Avec cette instruction, la consigne est trop longue pour tous les éditeurs.',
  'Shorten it.': 'Raccourcissez-la.',
  'No editor can be used by this shop.': 'Cette boutique ne peut utiliser aucun éditeur.',
  'Set one up first.': 'Configurez-en un d’abord.',
  'Name one of {list}.': 'Choisissez parmi : {list}.',

  'The colour is off': 'La couleur n’est pas juste',
  'The wrong part was recoloured': 'La mauvaise partie a changé de couleur',
  'The shape or the fabric changed': 'La forme ou le tissu a changé',
  'A print or a logo was harmed': 'Un motif ou un logo est abîmé',
  'The background changed': 'L’arrière-plan a changé',
}
