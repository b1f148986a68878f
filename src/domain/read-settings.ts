import { isSizeOption } from './appearance-option.ts'
import { ColorwayError, invalidFields, invalidInput } from './errors.ts'
import { editorPolicies } from './lanes/choose-lane.ts'
import { patternBlanks } from './pattern.ts'
import { readTemplate } from './prompts/read-template.ts'
import { readTemplates } from './prompts/read-templates.ts'
import { providerNames } from './provider-name.ts'
import {
  galleryPositions,
  isSettingKey,
  mostCandidates,
  outputFormats,
  type ShopSettings,
  settingKeys,
} from './shop-settings.ts'

type Readers = { readonly [Key in keyof ShopSettings]: (text: string) => ShopSettings[Key] }

const longestPattern = 300

const readPattern = (text: string): string => {
  const unknown = [...text.matchAll(/\{([^}]*)\}/g)].find(
    ([, blank]) => !patternBlanks.some((known) => known === blank),
  )
  if (unknown)
    throw invalidInput(`A pattern knows no ${unknown[0]}: it may hold {${patternBlanks.join('}, {')}}.`)
  if (text.trim() === '' || text.length > longestPattern)
    throw invalidInput(`A pattern has 1 to ${longestPattern} characters.`)
  return text.trim()
}

const readFlag =
  (name: string) =>
  (text: string): boolean => {
    if (text !== 'true' && text !== 'false') throw invalidInput(`${name} is true or false.`)
    return text === 'true'
  }

const mostUsd = 1_000_000

const readUsd = (text: string): number => {
  const usd = Number(text.trim().replace(/^\$/, ''))
  if (text.trim() === '' || !(usd >= 0 && usd <= mostUsd))
    throw invalidInput(`A cap is an amount in US dollars from 0 to ${mostUsd}, such as 25 or 7.50.`)
  return usd
}

const readNumber =
  (name: string, least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= least && value <= most))
      throw invalidInput(`${name} is a number from ${least} to ${most}.`)
    return value
  }

const readShare =
  (name: string) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !(value >= 0 && value <= 1))
      throw invalidInput(`${name} is a number from 0 to 1, which is 0 to 100 %.`)
    return value
  }

const readChoice =
  <Choice extends string>(title: string, choices: readonly Choice[]) =>
  (text: string): Choice => {
    const choice = choices.find((known) => known === text)
    if (choice === undefined) throw invalidInput(`${title} is one of ${choices.join(', ')}.`)
    return choice
  }

const readWhole =
  (name: string, least: number, most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
      throw invalidInput(`${name} is a whole number from ${least} to ${most}.`)
    return value
  }

const readEditors = (text: string): readonly string[] => {
  const known: readonly string[] = [...providerNames, 'local']
  const names = text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw invalidInput(`There is no editor ${unknown}: there are ${known.join(', ')}.`)
  return [...new Set(names)]
}

const readers: Readers = {
  appearanceOptions: (text) => {
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    const size = names.find(isSizeOption)
    if (size) throw invalidInput(`${size} is about size: one picture serves all sizes.`)
    return names
  },
  altTextPattern: readPattern,
  filenamePattern: readPattern,
  galleryPosition: readChoice('A gallery position', galleryPositions),
  translateAltTexts: readFlag('translateAltTexts'),
  editors: readEditors,
  editorPolicy: readChoice('An editor policy', editorPolicies),
  candidatesPerAttempt: readWhole('The number of candidates', 1, mostCandidates),
  batchCapUsd: readUsd,
  dayCapUsd: readUsd,
  monthCapUsd: readUsd,
  resendUncertain: readFlag('resendUncertain'),
  promptTemplate: readTemplate,
  promptTemplates: readTemplates,
  passDeltaE: readNumber('The furthest that passes', 0, 100),
  failDeltaE: readNumber('The nearest that fails', 0, 100),
  passOldHueShare: readShare('The old colour that may be left'),
  passStructure: readShare('The likeness of folds and texture'),
  approvePassing: readFlag('approvePassing'),
  approveDeltaE: readNumber('The limit', 0, 100),
  approveEditors: readEditors,
  outputFormat: readChoice('An output format', outputFormats),
  jpegQuality: readWhole('The quality', 1, 100),
}

/**
 * One setting as somebody typed it: "galleryPosition", "first".
 * @throws ColorwayError `invalid_input` where there is no such setting, or it cannot be that
 */
export const readSetting = (key: string, text: string): Partial<ShopSettings> => {
  if (!isSettingKey(key))
    throw invalidInput(`There is no setting ${key}: there are ${settingKeys.join(', ')}.`)
  return { [key]: readers[key](text) }
}

/**
 * Settings as somebody typed them, by name.
 * @throws ColorwayError `invalid_input` with each that cannot be that among its fields
 */
export const readSettings = (texts: Readonly<Record<string, string>>): Partial<ShopSettings> => {
  const read: Partial<ShopSettings>[] = []
  const wrong: Record<string, string> = {}
  for (const [key, text] of Object.entries(texts))
    try {
      read.push(readSetting(key, text))
    } catch (error) {
      if (!(error instanceof ColorwayError)) throw error
      Object.assign(wrong, error.fields ?? { [key]: error.message })
    }
  if (Object.keys(wrong).length > 0) throw invalidFields(wrong)
  return Object.assign({}, ...read)
}
