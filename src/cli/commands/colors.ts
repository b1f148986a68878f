import type { Command } from 'commander'
import type { ColorMeaning } from '../../domain/color/color-dictionary.ts'
import { formatHex, parseHex } from '../../domain/color/hex.ts'
import { invalidInput, notFound } from '../../domain/errors.ts'
import type { ColorEntry } from '../../ports/color-dictionary.ts'
import type { CliDeps } from '../cli-deps.ts'
import { withHouse } from '../with-house.ts'

interface JsonOption {
  readonly json?: boolean
}

const actor = 'command line'

/** `colors list|set|remove`: what the merchant's own colour names mean. */
export const addColors = (program: Command, deps: CliDeps): void => {
  const colors = program
    .command('colors')
    .description('Say what your colour names mean; the next batch takes up what was skipped for them.')
    .addHelpText('after', '\nExample:\n  colorway colors set "Cognac" "#9A463D"\n  colorway fill --yes')

  colors
    .command('list')
    .description('Your colour names and what they mean.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: JsonOption) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const entries = await stores.forShop(shopId).colors.list()
        const text =
          entries.length === 0
            ? 'No colours yet: `colorway colors set` adds one.'
            : entries.map(describe).join('\n')
        deps.terminal(!!json).result({ colors: entries }, text)
      }),
    )

  colors
    .command('set')
    .argument('<name>', 'as an option value writes it, in any case')
    .argument('<meaning>', 'a hex such as #9A463D, two-colored, or pattern', readMeaning)
    .description('Say what a colour name means.')
    .option('--json', 'end with one line of JSON')
    .action((typed: string, meaning: ColorMeaning, { json }: JsonOption) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const name = await stores.forShop(shopId).colors.set(typed, meaning, actor)
        deps
          .terminal(!!json)
          .result({ name, meaning }, `“${typed}” is ${tell(meaning)} from the next batch on.`)
      }),
    )

  colors
    .command('remove')
    .argument('<name>', 'as it was set, in any case')
    .description('Forget what a colour name means.')
    .option('--json', 'end with one line of JSON')
    .action((name: string, { json }: JsonOption) =>
      withHouse(deps, async ({ stores, shopId }) => {
        if (!(await stores.forShop(shopId).colors.remove(name, actor)))
          throw notFound(`“${name}” is not among your colours: \`colorway colors list\` shows them.`)
        deps.terminal(!!json).result({ removed: name }, `“${name}” is forgotten.`)
      }),
    )
}

const readMeaning = (text: string): ColorMeaning => {
  if (text === 'two-colored' || text === 'pattern') return { kind: text }
  const rgb = parseHex(text)
  if (!rgb)
    throw invalidInput(
      `“${text}” is no meaning of a colour name.`,
      'Write a hex such as "#1F2A44" in quotes, two-colored, or pattern.',
    )
  return { kind: 'color', hex: formatHex(rgb) }
}

const tell = (meaning: ColorMeaning): string => {
  if (meaning.kind === 'color') return meaning.hex
  return meaning.kind === 'pattern' ? 'a pattern' : 'two-coloured'
}

const describe = ({ name, meaning, setBy }: ColorEntry): string => `${name}: ${tell(meaning)} (by ${setBy})`
