import type { Command } from 'commander'
import { invalidInput } from '../../domain/errors.ts'
import { readSetting } from '../../domain/read-settings.ts'
import { previewSettings, type ShopSettings } from '../../domain/shop-settings.ts'
import { changeSettings } from '../../pipeline/change-settings.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { Terminal } from '../terminal.ts'
import { withHouse } from '../with-house.ts'

interface SettingsOptions {
  readonly json?: boolean
}

/** `settings show|set`. */
export const addSettings = (program: Command, deps: CliDeps): void => {
  const settings = program.command('settings').description('What is written to the shop, and how.')

  settings
    .command('show')
    .description('All settings, with what their patterns make of an example.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: SettingsOptions) =>
      withHouse(deps, async ({ stores, shopId }) =>
        tell(deps.terminal(!!json), await stores.forShop(shopId).settings.get()),
      ),
    )

  settings
    .command('set')
    .argument('<key=value...>', 'as "galleryPosition=first" or "altTextPattern={product} in {color}"')
    .description('Change settings, all of those that are named or none.')
    .option('--json', 'end with one line of JSON')
    .action((texts: readonly string[], { json }: SettingsOptions) =>
      withHouse(deps, async (house) => {
        const changes: Partial<ShopSettings> = Object.assign({}, ...texts.map(readPair))
        tell(
          deps.terminal(!!json),
          await changeSettings(house, { shopId: house.shopId, changes, actor: 'command line' }),
        )
      }),
    )
}

const readPair = (text: string): Partial<ShopSettings> => {
  const at = text.indexOf('=')
  if (at < 0) throw invalidInput(`“${text}” is not of the form key=value.`)
  return readSetting(text.slice(0, at), text.slice(at + 1))
}

const tell = (terminal: Terminal, settings: ShopSettings): void => {
  const preview = previewSettings(settings)
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${showValue(value)}`)
  terminal.result(
    { settings, preview },
    `${lines.join('\n')}\nFor example: “${preview.altText}” in ${preview.filename}`,
  )
}

/** As it would be typed. */
const showValue = (value: ShopSettings[keyof ShopSettings]): string => {
  if (Array.isArray(value)) return value.join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
