import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ExtensionTexts, flatten, readTexts } from '../../sandbox/shop/extensions/extension-texts.ts'
import { readExtensionToml, tomlName, uiExtensionsOf } from '../../sandbox/shop/extensions/extension-toml.ts'
import { officialTargets } from '../../sandbox/shop/extensions/official-targets.ts'

const root = resolve(import.meta.dirname, '../../../extensions')
const folders = globSync(`*/${tomlName}`, { cwd: root }).map((path) => {
  const folder = join(root, dirname(path))
  return { name: basename(folder), folder, toml: readExtensionToml(folder), texts: readTexts(folder) }
})
const withPages = folders.filter(({ toml }) => uiExtensionsOf(toml).length > 0)
const targets = officialTargets()

/** The version of the types that the code is held against: 2026.7.4 of the package is 2026-07 of the API. */
const versionOfTypes = '2026-07'

const sorted = (names: Iterable<string>) => [...names].toSorted()
const keysOf = ({ texts }: ExtensionTexts) => sorted(flatten(texts).keys())
/** The forms of a plural differ from language to language; what is counted does not. */
const withoutForm = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '')
const holesOf = (text: string) =>
  sorted([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))

it('there are extensions, and some have pages', () => {
  expect(withPages.length).toBeGreaterThan(0)
})

it('every handle is that of one extension', () => {
  const handles = folders.flatMap(({ toml }) => toml.extensions.map(({ handle }) => handle))
  expect(new Set(handles).size).toBe(handles.length)
})

describe.each(withPages)('the extensions of $name', ({ folder, toml, texts }) => {
  const extensions = uiExtensionsOf(toml)
  const targeting = extensions.flatMap((extension) => extension.targeting)

  it('are of the version that their types describe', () => {
    expect(toml.api_version).toBe(versionOfTypes)
  })

  it('are for places that the admin has', () => {
    expect(targeting.map(({ target }) => target).filter((target) => !targets.has(target))).toEqual([])
    const conditions = targeting.filter(({ should_render: shouldRender }) => shouldRender !== undefined)
    const missing = conditions.filter(
      ({ target }) => !targets.has(target.replace(/\.render$/, '.should-render')),
    )
    expect(missing).toEqual([])
  })

  it('have files where they say', () => {
    const paths = targeting.flatMap(({ module, should_render: shouldRender, tools, instructions }) =>
      [module, shouldRender?.module, tools, instructions].filter((path) => path !== undefined),
    )
    expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })

  it('are named and described in every language', () => {
    const wanted = extensions.flatMap(({ name, description = '' }) =>
      [name, description].flatMap((text) => (text.startsWith('t:') ? [text.slice(2)] : [])),
    )
    for (const language of texts)
      expect(wanted.filter((key) => !flatten(language.texts).has(key))).toEqual([])
  })
})

describe.each(folders.filter(({ texts }) => texts.length > 0))('the texts of $name', ({ texts }) => {
  it('are there by default, and in French', () => {
    expect(texts.filter(({ isDefault }) => isDefault).map(({ locale }) => locale)).toEqual(['en'])
    expect(texts.map(({ locale }) => locale)).toContain('fr')
  })

  it('are the same in every language, with the same holes', () => {
    const [first, ...others] = texts
    if (first === undefined) throw new Error('There are none.')
    const describeTexts = (language: ExtensionTexts) => {
      const forms = Map.groupBy(flatten(language.texts), ([key]) => withoutForm(key))
      return sorted(
        [...forms].map(
          ([key, texts]) => `${key} ${sorted(new Set(texts.flatMap(([, text]) => holesOf(text))))}`,
        ),
      )
    }
    for (const other of others) expect(describeTexts(other)).toEqual(describeTexts(first))
  })

  it('have the forms of a plural that each language has', () => {
    for (const { locale, texts: own } of texts) {
      const keys = keysOf({ locale, texts: own, isDefault: false })
      const plurals = new Set(keys.filter((key) => key.endsWith('.other')).map(withoutForm))
      // A million things are spoken of in another form in French; the one for any other number will do.
      const forms = new Intl.PluralRules(locale)
        .resolvedOptions()
        .pluralCategories.filter((form) => form !== 'many')
      for (const plural of plurals)
        expect(keys).toEqual(expect.arrayContaining(forms.map((form) => `${plural}.${form}`)))
    }
  })
})

describe('a file of extensions', () => {
  const read = (toml: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'extension-toml-'))
    try {
      writeFileSync(join(folder, tomlName), toml)
      return readExtensionToml(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const page = '[[extensions]]\nname = "A"\nhandle = "a"\ntype = "ui_extension"\n'
  const targeting = '[[extensions.targeting]]\ntarget = "admin.app.tools.data"\nmodule = "./a.ts"\n'

  it('is read where all of its keys are known', () => {
    expect(uiExtensionsOf(read(page + targeting)).map(({ handle }) => handle)).toEqual(['a'])
  })

  it.each(['colour = "red"', 'capabilitys = 1'])('is refused for a key that nobody knows: %s', (line) => {
    expect(() => read(`${page}${line}\n${targeting}`)).toThrow('Unrecognized key')
    expect(() => read(`${page}${targeting}${line}\n`)).toThrow('Unrecognized key')
  })

  it('may be of another kind, whose keys are for others to know', () => {
    const flow =
      '[[extensions]]\nname = "F"\nhandle = "f"\ntype = "flow_action"\nruntime_url = "https://example.com"\n'
    const toml = read(flow)
    expect(toml.extensions.map(({ handle }) => handle)).toEqual(['f'])
    expect(uiExtensionsOf(toml)).toEqual([])
    expect(() => read(flow.replace('flow_action', 'flaw_action'))).toThrow()
  })
})
