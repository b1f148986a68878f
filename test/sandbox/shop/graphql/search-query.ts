import { badRequest } from './field-resolver.ts'

/** Tells whether a thing has the value that a term asks for; one entry for each field that can be searched. */
export type Searchable<Thing> = Readonly<Record<string, (thing: Thing, value: string) => boolean>>

interface Term {
  /** undefined for a bare word. */
  readonly field: string | undefined
  readonly value: string
  readonly isNegated: boolean
}

const termPattern = /(-)?(?:(\w+):)?([<>]=?)?(?:'([^']*)'|"([^"]*)"|(\S+))/g

/**
 * Shopify's search syntax, as far as it is simulated: terms `field:value` or bare words (looked for in
 * `default`), joined by spaces or AND, groups of them by OR; quotes, behind a comparator if there is one; a leading minus.
 */
export const matcherFor = <Thing>(query: string, searchable: Searchable<Thing>) => {
  const groups = query.split(/\s+OR\s+/).map((group) => parseTerms(group, searchable))
  return (thing: Thing) =>
    groups.some((terms) =>
      terms.every(
        ({ field, value, isNegated }) => searchable[field ?? 'default']?.(thing, value) === !isNegated,
      ),
    )
}

const parseTerms = <Thing>(group: string, searchable: Searchable<Thing>): Term[] =>
  [...group.replaceAll(/\s+AND\s+/g, ' ').matchAll(termPattern)].map(
    ([, minus, field, operator = '', single, double, bare = '']) => {
      if (field !== undefined && searchable[field] === undefined) {
        throw badRequest(`The sandbox shop does not simulate searching by ${field}.`)
      }
      return { field, value: operator + (single ?? double ?? bare), isNegated: minus !== undefined }
    },
  )

/** Equal without regard to case; a trailing star stands for any ending. */
export const matchesText = (text: string, value: string) => {
  const folded = text.toLowerCase()
  const wanted = value.toLowerCase()
  return wanted.endsWith('*') ? folded.startsWith(wanted.slice(0, -1)) : folded === wanted
}

/** Compares by the operator in front of the value (">2026-01-01"), or for equality. */
export const matchesOrder = (actual: number, value: string, parse: (text: string) => number) => {
  const operator = /^[<>]=?/.exec(value)?.[0] ?? ''
  const wanted = parse(value.slice(operator.length))
  if (Number.isNaN(wanted)) throw badRequest(`The search value ${value} cannot be compared.`)
  if (operator === '>') return actual > wanted
  if (operator === '>=') return actual >= wanted
  if (operator === '<') return actual < wanted
  return operator === '<=' ? actual <= wanted : actual === wanted
}
