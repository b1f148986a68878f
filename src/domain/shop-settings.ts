import { writeAltText } from './alt-text.ts'
import { isSizeOption } from './appearance-option.ts'
import { type ApprovalRule, usualApprovalRule } from './approval-rule.ts'
import { ColorwayError, invalidFields, invalidInput } from './errors.ts'
import { nameFilePart } from './filename.ts'
import { usualVerdictLimits, type VerdictLimits } from './judge-report.ts'
import { type EditorPolicy, editorPolicies } from './lanes/choose-lane.ts'
import { microsFromUsd } from './money.ts'
import { fillPattern, type PatternWords, patternBlanks } from './pattern.ts'
import { usualPrompt } from './prompts/built-in-prompts.ts'
import { readTemplate } from './prompts/read-template.ts'
import { readTemplates } from './prompts/read-templates.ts'
import { providerNames } from './provider-name.ts'

/** Where new pictures come into a product's gallery. */
export const galleryPositions = ['end', 'after-source', 'first'] as const
export type GalleryPosition = (typeof galleryPositions)[number]

/** What finished files are: as their originals are, or all of one format. */
export const outputFormats = ['as-source', 'jpeg', 'png', 'webp'] as const

/** What a merchant may choose about what is made and how it is written to the shop. */
export interface ShopSettings extends VerdictLimits, ApprovalRule {
  /** Options that count as appearance, besides those that are known by their names. */
  readonly appearanceOptions: readonly string[]
  /** With the blanks of `patternBlanks`. */
  readonly altTextPattern: string
  /** The same; a short hash of the picture and the ending follow. */
  readonly filenamePattern: string
  readonly galleryPosition: GalleryPosition
  /** Whether alt texts are also written in the shop's other published languages. */
  readonly translateAltTexts: boolean
  /** Providers that may be used, the preferred first; none named: all that are set up. */
  readonly editors: readonly string[]
  readonly editorPolicy: EditorPolicy
  /** How many candidates each call brings to choose from, where its editor can; each costs its price. */
  readonly candidatesPerAttempt: number
  /** The most to be spent on a batch, in a day, in a month (UTC). */
  readonly batchCapUsd: number
  readonly dayCapUsd: number
  readonly monthCapUsd: number
  /** Whether a call of unknown outcome, which may have been charged, is made once more without asking. */
  readonly resendUncertain: boolean
  /** With the variables of `promptVariables`, and optional clauses in square brackets. */
  readonly promptTemplate: string
  /** The same for products of a type, or for things of a noun: "Hoodies", "sofa". */
  readonly promptTemplates: Readonly<Record<string, string>>
  readonly outputFormat: (typeof outputFormats)[number]
  /** 1 to 100; of a WebP, too, where it is not the usual one: else that is without loss. */
  readonly jpegQuality: number
}

export const usualSettings: ShopSettings = {
  appearanceOptions: [],
  altTextPattern: '{product}, {color}',
  filenamePattern: '{handle}-{color}',
  galleryPosition: 'end',
  translateAltTexts: true,
  editors: [],
  editorPolicy: 'preferred',
  candidatesPerAttempt: 1,
  batchCapUsd: 100,
  dayCapUsd: 100,
  monthCapUsd: 1_000,
  resendUncertain: false,
  promptTemplate: usualPrompt.template,
  promptTemplates: {},
  ...usualVerdictLimits,
  ...usualApprovalRule,
  outputFormat: 'as-source',
  jpegQuality: 98,
}

/** The limits that a merchant set to what passes and what fails. */
export const verdictLimits = ({
  passDeltaE,
  failDeltaE,
  passOldHueShare,
  passStructure,
}: ShopSettings): VerdictLimits => ({
  passDeltaE,
  failDeltaE,
  passOldHueShare,
  passStructure,
})

/** The format and quality that a merchant wants of finished files, undefined where they are as usual. */
export const outputOf = ({ outputFormat, jpegQuality }: ShopSettings) => ({
  format: outputFormat === 'as-source' ? undefined : outputFormat,
  quality: jpegQuality === usualSettings.jpegQuality ? undefined : jpegQuality,
})

/** The caps that a merchant set, in micro-dollars. */
export const spendingCaps = ({ batchCapUsd, dayCapUsd, monthCapUsd }: ShopSettings) => ({
  batchMicros: microsFromUsd(batchCapUsd),
  dayMicros: microsFromUsd(dayCapUsd),
  monthMicros: microsFromUsd(monthCapUsd),
})

const sample: PatternWords = {
  product: 'Classic Tee',
  handle: 'classic-tee',
  color: 'Navy',
  thing: 't-shirt',
}

/** What the patterns of these settings make of an example, to be shown beside them. */
export const previewSettings = ({ altTextPattern, filenamePattern }: ShopSettings, words = sample) => ({
  altText: writeAltText(altTextPattern, words),
  filename: `${nameFilePart(fillPattern(filenamePattern, words))}-3f9a1c2b7d40.jpg`,
})

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

/** The most pictures that an editor brings in one call. */
export const mostCandidates = 6

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
  if (!isKey(key)) throw invalidInput(`There is no setting ${key}: there are ${settingKeys.join(', ')}.`)
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

const isKey = (key: string): key is keyof ShopSettings => Object.hasOwn(usualSettings, key)

export const settingKeys: readonly (keyof ShopSettings)[] = Object.keys(usualSettings).filter(isKey)
