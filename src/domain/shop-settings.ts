import { writeAltText } from './alt-text.ts'
import { isSizeOption } from './appearance-option.ts'
import { invalidInput } from './errors.ts'
import { nameFilePart } from './filename.ts'
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

/** What a merchant may choose about what is made and how it is written to the shop. */
export interface ShopSettings {
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
}

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
  galleryPosition: (text) => {
    const position = galleryPositions.find((known) => known === text)
    if (!position) throw invalidInput(`A gallery position is one of ${galleryPositions.join(', ')}.`)
    return position
  },
  translateAltTexts: readFlag('translateAltTexts'),
  editors: (text) => {
    const known: readonly string[] = [...providerNames, 'local']
    const names = text
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean)
    const unknown = names.find((name) => !known.includes(name))
    if (unknown) throw invalidInput(`There is no editor ${unknown}: there are ${known.join(', ')}.`)
    return [...new Set(names)]
  },
  editorPolicy: (text) => {
    const policy = editorPolicies.find((known) => known === text)
    if (!policy) throw invalidInput(`An editor policy is one of ${editorPolicies.join(', ')}.`)
    return policy
  },
  candidatesPerAttempt: (text) => {
    const count = Number(text)
    if (!Number.isInteger(count) || count < 1 || count > mostCandidates)
      throw invalidInput(`candidatesPerAttempt is a whole number from 1 to ${mostCandidates}.`)
    return count
  },
  batchCapUsd: readUsd,
  dayCapUsd: readUsd,
  monthCapUsd: readUsd,
  resendUncertain: readFlag('resendUncertain'),
  promptTemplate: readTemplate,
  promptTemplates: readTemplates,
}

/**
 * One setting as somebody typed it: "galleryPosition", "first".
 * @throws ColorwayError `invalid_input` where there is no such setting, or it cannot be that
 */
export const readSetting = (key: string, text: string): Partial<ShopSettings> => {
  if (!isKey(key)) throw invalidInput(`There is no setting ${key}: there are ${settingKeys.join(', ')}.`)
  return { [key]: readers[key](text) }
}

const settingKeys = Object.keys(usualSettings)
const isKey = (key: string): key is keyof ShopSettings => settingKeys.includes(key)
