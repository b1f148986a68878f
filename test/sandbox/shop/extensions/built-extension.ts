import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { chooseTexts, type ExtensionTexts, flatten, readTexts } from './extension-texts.ts'
import { readExtensionToml, tomlName, uiExtensionsOf } from './extension-toml.ts'

/** One extension of the app at one place of the admin, built and ready to run. */
export interface BuiltExtension {
  readonly handle: string
  readonly target: string
  /** The name of its folder. */
  readonly folder: string
  /** Where its code is: absolute paths of classic scripts. */
  readonly script: string
  /** The one that says whether an action is shown. */
  readonly conditionsScript: string | undefined
  readonly texts: readonly ExtensionTexts[]
  /** As the merchant reads it in this language. */
  nameIn(locale: string): string
}

const namer = (name: string, texts: readonly ExtensionTexts[]) => (locale: string) => {
  if (!name.startsWith('t:')) return name
  const chosen = chooseTexts(texts, locale)
  return (chosen && flatten(chosen.texts).get(name.slice(2))) ?? name
}

const readFolder = (path: string): BuiltExtension[] => {
  const texts = readTexts(path)
  return uiExtensionsOf(readExtensionToml(path)).flatMap(({ handle, name, targeting }) =>
    targeting.map(({ target, should_render: shouldRender }) => ({
      handle,
      target,
      folder: basename(path),
      script: join(path, 'dist', `${handle}.js`),
      conditionsScript: shouldRender && join(path, 'dist', `${handle}-conditions.js`),
      texts,
      nameIn: namer(name, texts),
    })),
  )
}

/** The extensions in the folders of this one, without those whose code is not built. */
export const readBuiltExtensions = (extensionsDir: string | undefined): BuiltExtension[] =>
  extensionsDir === undefined
    ? []
    : globSync(`*/${tomlName}`, { cwd: extensionsDir })
        .toSorted()
        .flatMap((path) => readFolder(join(extensionsDir, dirname(path))))
        .filter(({ script }) => existsSync(script))
