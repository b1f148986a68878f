import { writeAltText } from './alt-text.ts'
import { type ApprovalRule, usualApprovalRule } from './approval-rule.ts'
import { nameFilePart } from './filename.ts'
import { usualVerdictLimits, type VerdictLimits } from './judge-report.ts'
import type { EditorPolicy } from './lanes/choose-lane.ts'
import { microsFromUsd } from './money.ts'
import { fillPattern, type PatternWords } from './pattern.ts'
import { usualPrompt } from './prompts/built-in-prompts.ts'

/** Where new pictures come into a product's gallery. */
export const galleryPositions = ['end', 'after-source', 'first'] as const
export type GalleryPosition = (typeof galleryPositions)[number]

/** What finished files are: as their originals are, or all of one format. */
export const outputFormats = ['as-source', 'jpeg', 'png', 'webp'] as const

/** The most pictures that an editor brings in one call. */
export const mostCandidates = 6

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

/** Whether there is such a setting. */
export const isSettingKey = (key: string): key is keyof ShopSettings => Object.hasOwn(usualSettings, key)

export const settingKeys: readonly (keyof ShopSettings)[] = Object.keys(usualSettings).filter(isSettingKey)
