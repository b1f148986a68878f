import type { Command } from 'commander'
import { formatUsd } from '../../domain/money.ts'
import { describeEditorState, type EditorState } from '../../pipeline/describe-editor-state.ts'
import type { EditorDescription } from '../../ports/image-editor.ts'
import type { CliDeps } from '../cli-deps.ts'
import { describeStarts } from '../describe-starts.ts'
import { drawTable } from '../draw-table.ts'
import { withWorkshop } from '../with-workshop.ts'
import type { ListedProvider } from '../workshop.ts'
import { addCheck } from './check-provider.ts'

interface JsonOption {
  readonly json?: boolean
}

/** `providers` and `providers check`. */
export const addProviders = (program: Command, deps: CliDeps): void => {
  const providers = program
    .command('providers')
    .description('The editors: what is set up, what a picture costs there, limits and health.')
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .addHelpText('after', '\nExamples:\n  colorway providers\n  colorway providers check wavespeed')
    .action(({ json }: JsonOption) =>
      withWorkshop(deps, async (workshop) => {
        const lanes = await workshop.openLanes()
        const listed: Row[] = []
        for (const provider of workshop.listProviders()) {
          const models: ListedModel[] = []
          for (const description of provider.models) {
            const report = provider.isSetUp ? await lanes?.read(description) : undefined
            const state = report && describeEditorState(description, report, Date.now())
            models.push({ description, state })
          }
          listed.push({ provider, models })
        }
        deps.terminal(!!json).result({ providers: listed.map(toJson) }, describeAll(listed))
      }),
    )
  addCheck(providers, deps)
}

interface ListedModel {
  readonly description: EditorDescription
  /** undefined where nothing is known of it. */
  readonly state: EditorState | undefined
}

interface Row {
  readonly provider: ListedProvider
  readonly models: readonly ListedModel[]
}

const toJson = ({ provider: { provider, variable, isSetUp, unusable }, models }: Row) => ({
  provider,
  isSetUp,
  variable,
  unusable,
  models: models.map(({ description: { model, tier, priceMicros, limits, inputs, account }, state }) => ({
    model,
    account,
    tier,
    priceMicros,
    limits,
    needsAddress: inputs.delivery === 'url',
    state,
  })),
})

const titles = ['provider', 'model', 'tier', 'picture', 'starts', 'at once', 'under way', 'free', 'state']

const describeAll = (rows: readonly Row[]): string =>
  [
    drawTable(titles, rows.flatMap(toCells)),
    '',
    ...rows.flatMap(({ provider: { unusable } }) => (unusable === undefined ? [] : [unusable])),
    'A picture costs what is listed unless your account pays another price (…_PRICE_USD).',
    'Try one with a single real call: colorway providers check NAME',
  ].join('\n')

const toCells = ({ provider, models }: Row): string[][] => {
  const name = provider.provider
  if (models.length === 0) return [[name, '–', '', '', '', '', '', '', describeState(provider, undefined)]]
  return models.map(({ description: { model, tier, priceMicros, limits }, state }) => [
    name,
    model,
    tier,
    priceMicros === 0n ? 'free' : formatUsd(priceMicros),
    describeStarts(limits.starts),
    `${limits.atOnce}`,
    state ? `${state.inFlight}` : '–',
    state ? `${state.free}` : '–',
    describeState(provider, state),
  ])
}

const describeState = (
  { isSetUp, variable, unusable }: ListedProvider,
  state: EditorState | undefined,
): string => {
  if (!isSetUp) return `not set up: set ${variable}`
  if (unusable !== undefined) return 'not usable: see below'
  if (!state) return variable === undefined ? 'ready' : `set up by ${variable}; its health is not known yet`
  const until = state.restsUntil ? ` until ${state.restsUntil.toISOString()}` : ''
  switch (state.health) {
    case 'healthy':
      return 'healthy'
    case 'resting':
      return `resting${until}, as calls failed`
    case 'on trial':
      return 'on trial: the next call tells whether it works again'
    case 'not usable':
      return `not usable: ${state.reason}${until ? ` It is tried again after that${until.replace(' until', ':')}.` : ''}`
    default:
      return state.health satisfies never
  }
}
