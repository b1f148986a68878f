import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'

/** What a file of texts holds: texts, and groups of them. */
export interface TextGroup {
  readonly [key: string]: string | TextGroup
}

const textGroup: z.ZodType<TextGroup> = z.lazy(() => z.record(z.string(), z.union([z.string(), textGroup])))

export interface ExtensionTexts {
  /** The language of a file's name: "en", "fr", "pt-BR". */
  readonly locale: string
  /** Whether it is taken where none fits. */
  readonly isDefault: boolean
  readonly texts: TextGroup
}

/** The texts of an extension folder in every language that it speaks: locales/en.default.json, locales/fr.json … */
export const readTexts = (folder: string): ExtensionTexts[] =>
  globSync('locales/*.json', { cwd: folder }).map((path) => {
    const [locale = '', mark] = basename(path, '.json').split('.')
    const texts = textGroup.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')))
    return { locale, isDefault: mark === 'default', texts }
  })

/** Each text by its place: "block.name". */
export const flatten = (texts: TextGroup, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${before}${key}`, value] as const]
        : [...flatten(value, `${before}${key}.`)],
    ),
  )

/** The texts for a person whose admin is in this language: in it, in its root, or by default, as Shopify chooses. */
export const chooseTexts = (all: readonly ExtensionTexts[], locale: string): ExtensionTexts | undefined => {
  const [language] = locale.split('-')
  return (
    all.find((texts) => texts.locale === locale) ??
    all.find((texts) => texts.locale === language) ??
    all.find(({ isDefault }) => isDefault)
  )
}
