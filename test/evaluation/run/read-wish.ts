import { parseArgs } from 'node:util'
import { readProviderOrLocal } from '../../../src/cli/read-provider.ts'
import { parseTarget, type TypedTarget } from '../../../src/domain/color/parse-target.ts'
import { invalidInput } from '../../../src/domain/errors.ts'
import type { ProviderName } from '../../../src/domain/provider-name.ts'

/** The rendered edits, finished and judged by their true masks. */
export interface CasesWish {
  readonly kind: 'cases'
  /** Of the set, above 0, up to 1. */
  readonly share: number
  /** Of the ids to take; "" takes all. */
  readonly part: string
  /** A folder for what went worst. */
  readonly out: string | undefined
}

/** Photographs, as providers edit them. */
export interface ProvidersWish {
  readonly kind: 'providers'
  /** None: all that are set up. */
  readonly providers: readonly (ProviderName | 'local')[]
  /** A folder of photographs; undefined: those of the rendered set. */
  readonly set: string | undefined
  readonly targets: readonly TypedTarget[]
  /** undefined: as the files are named. */
  readonly thing: string | undefined
  /** Of the ids of rendered photographs; "" takes all. */
  readonly part: string
  /** The most pictures for each provider; undefined: all of a folder, a few of the rendered set. */
  readonly pictures: number | undefined
  readonly yes: boolean
  /** A folder for everything that was made. */
  readonly out: string | undefined
}

export type Wish = CasesWish | ProvidersWish | { readonly kind: 'help' }

export const usage = `npm run -s eval                        finish the rendered edits, and judge them by their true masks
  --share 0.1                          an evenly chosen part of them
  --part ID                            those whose ids contain this
npm run -s eval -- --provider NAME     have a provider (or several) edit photographs; without keys, its stand-in
  --set DIR                            your own photographs instead of rendered ones; alone: all providers
  --to COLOR                           for them; may be given again. Default: navy, white, red
  --thing NOUN                         what is on them. Default: as each file is named
  --pictures N                         the most pictures for each provider. Default: 12 of the rendered set
  --yes                                pay more than $1
With all of these:
  --out DIR                            write pictures to look at, and judgements.jsonl
  --json                               end with one line of JSON`

const options = {
  provider: { type: 'string', multiple: true },
  set: { type: 'string' },
  to: { type: 'string', multiple: true },
  thing: { type: 'string' },
  pictures: { type: 'string' },
  yes: { type: 'boolean' },
  share: { type: 'string' },
  part: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parse>['values']

const seeHelp = 'Add --help for what there is.'
const usualTargets = ['navy', 'white', 'red']

/** @throws ColorwayError `invalid_input` */
export const readWish = (args: readonly string[]): Wish => {
  const { values, positionals } = parse(args)
  if (values.help) return { kind: 'help' }
  const names = values.provider ?? []
  if (names.length === 0 && positionals.length > 0)
    throw invalidInput(`“${positionals[0]}” is not understood.`, seeHelp)
  return names.length > 0 || values.set !== undefined
    ? readProviders(values, [...names, ...positionals])
    : readCases(values)
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split(/\. /)
    throw invalidInput(`${message.replace(/\.$/, '')}.`, seeHelp)
  }
}

const readCases = (values: Values): CasesWish => {
  for (const name of ['to', 'thing', 'pictures', 'yes'] as const)
    if (values[name] !== undefined)
      throw invalidInput(`--${name} is for photographs that a provider edits.`, 'Add --provider or --set.')
  const { part = '', out } = values
  const share = Number(values.share ?? 1)
  if (!(share > 0 && share <= 1))
    throw invalidInput(`“${values.share}” is no share.`, 'Name one above 0, up to 1: --share 0.1')
  return { kind: 'cases', share, part, out }
}

const readProviders = (values: Values, names: readonly string[]): ProvidersWish => {
  const { set, thing, part = '', yes = false, out } = values
  if (values.share !== undefined)
    throw invalidInput('--share is for the rendered edits.', 'Say how many with --pictures.')
  if (set === undefined && (values.to ?? values.thing) !== undefined)
    throw invalidInput('Rendered photographs have their own things and targets.', 'Add --set.')
  if (set !== undefined && values.part !== undefined)
    throw invalidInput('--part is for the rendered photographs.', 'Leave out --set or --part.')
  const pictures = values.pictures === undefined ? undefined : Number(values.pictures)
  if (pictures !== undefined && !(Number.isInteger(pictures) && pictures > 0))
    throw invalidInput(`“${values.pictures}” is no number of pictures.`, 'Name a whole one: --pictures 12')
  return {
    kind: 'providers',
    providers: [...new Set(names.map(readProviderOrLocal))],
    set,
    targets: (values.to ?? usualTargets).map(parseTarget),
    thing,
    part,
    pictures,
    yes,
    out,
  }
}
