/** HTML that may stand in a page as it is. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | readonly Html[]

/** Template tag for HTML: strings that are put in are escaped, HTML is not. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: String.raw({ raw: strings }, ...parts.map(render)),
})

const render = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeText = (text: string) => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')
