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
    color: 'de couleur',
    material: 'de matière',
    pattern: 'de motif',
    finish: 'de finition',
    look: 'd’apparence',
  },
  taker: {
    'any editor that can make it': 'tous les éditeurs qui peuvent la réaliser',
    'the editor {editor}': 'l’éditeur {editor}',
  },
  names: { '{names} and {count} more': '{names} et {count} de plus' },
  families: {
    '{title} ({names}) and {count} more': '{title} ({names}) et {count} de plus',
    '{title} ({names}), {families}': '{title} ({names}), {families}',
    '{title} ({names})': '{title} ({names})',
  },
  mixed: {
    '{title} (“{option}”) and {count} more': '{title} (« {option} ») et {count} de plus',
    '{title} (“{option}”), {mixed}': '{title} (« {option} »), {mixed}',
    '{title} (“{option}”)': '{title} (« {option} »)',
  },
  quoted: { '“{name}”, {quoted}': '« {name} », {quoted}', '“{name}”': '« {name} »' },
}
