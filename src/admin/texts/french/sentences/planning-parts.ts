import type { Phrases } from '../../phrase-book.ts'

/** What is put into sentences about what is planned. */
export const planningParts: Readonly<Record<string, Phrases>> = {
  connection: {
    'connect an editor that follows prompts': 'connectez un éditeur qui suit des consignes',
    'choose another editor, which follows prompts': 'choisissez un autre éditeur, qui suit des consignes',
    'connect one': 'connectez-en un',
    'choose one that does': 'choisissez-en un qui le fait',
  },
  kind: {
    color: 'couleur',
    material: 'matière',
    pattern: 'motif',
    finish: 'finition',
    look: 'apparence',
  },
  taker: {
    'any editor that can make it': 'tout éditeur qui peut la réaliser',
    'the editor {editor}': 'l’éditeur {editor}',
  },
  names: { '{names} and {count} more': '{names} et {count} autres' },
  families: {
    '{families} and {count} more': '{families} et {count} autres',
    '{title} ({names}), {families}': '{title} ({names}), {families}',
    '{title} ({names})': '{title} ({names})',
  },
  quoted: { '“{name}”, {quoted}': '« {name} », {quoted}', '“{name}”': '« {name} »' },
}
