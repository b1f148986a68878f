import { existsSync, globSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltExtension, readBuiltExtensions } from '../../sandbox/shop/extensions/built-extension.ts'
import { readExtensionToml, tomlName, uiExtensionsOf } from '../../sandbox/shop/extensions/extension-toml.ts'
import { ensureExtensionBundles } from '../../sandbox/world/extension-bundles.ts'

const root = resolve(import.meta.dirname, '../../../extensions')
const declared = globSync(`*/${tomlName}`, { cwd: root }).flatMap((path) =>
  uiExtensionsOf(readExtensionToml(join(root, dirname(path)))),
)

let built: readonly BuiltExtension[]
beforeAll(async () => {
  built = readBuiltExtensions(await ensureExtensionBundles())
})

describe('the extensions, built by Shopify’s command line', () => {
  it('are all that are declared, each with what says whether it is shown', () => {
    expect(built.map(({ handle }) => handle).toSorted()).toEqual(
      declared.map(({ handle }) => handle).toSorted(),
    )
    for (const { conditionsScript } of built)
      if (conditionsScript !== undefined) expect(existsSync(conditionsScript)).toBe(true)
  })

  it('are named in the language of whoever reads it', () => {
    const names = (locale: string) => built.map((extension) => extension.nameIn(locale))
    expect(names('en-GB').filter((name) => name.startsWith('t:'))).toEqual([])
    expect(names('fr-CA')).not.toEqual(names('en-GB'))
    expect(names('de')).toEqual(names('en-GB'))
  })
})
