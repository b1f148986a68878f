import { nameRule } from '../../../../src/domain/approval-rule.ts'
import { compareSiblings } from '../../../../src/domain/compare-siblings.ts'
import { describePlan } from '../../../../src/domain/describe-plan.ts'
import { ColorwayError } from '../../../../src/domain/errors.ts'
import { explainSkip } from '../../../../src/domain/explain-skip.ts'
import { judgeReport } from '../../../../src/domain/judge-report.ts'
import { readPictureFile } from '../../../../src/domain/picture-file.ts'
import { findTemplate } from '../../../../src/domain/prompts/find-template.ts'
import { measurePrompt } from '../../../../src/domain/prompts/measure-prompt.ts'
import { readSetting } from '../../../../src/domain/read-settings.ts'
import { describeRefresh } from '../../../../src/domain/refresh/describe-refresh.ts'
import { noFindings } from '../../../../src/domain/refresh/findings.ts'
import type { PicturePart, Report } from '../../../../src/domain/report.ts'
import { settingKeys, usualSettings } from '../../../../src/domain/shop-settings.ts'
import { nameOtherFormat } from '../../../../src/pictures/codec/sniff-format.ts'
import { requireEditor } from '../../../../src/pipeline/rank-editors.ts'
import { toError, type Verdict } from '../../../../src/providers/failure.ts'
import { toRefusal } from '../../../../src/shopify/media/refusals.ts'
import { goodReport } from '../../../support/good-report.ts'

/** What the code itself says, where sentences are put together of parts. No word of a shop or a provider is English. */
export const produceSentences = async (): Promise<readonly string[]> => [
  ...judgements(),
  ...oddities(),
  ...skips(),
  ...plans(),
  ...wrongSettings(),
  ...failures(),
  ...files(),
  ...refusals(),
  ...(await missingEditors()),
  nameRule({ maxDeltaE00: 2.5, providers: [] }).replace('rule: ', ''),
  nameRule({ maxDeltaE00: 2, providers: ['segmind', 'pixazo'] }).replace('rule: ', ''),
  measurePrompt('mot '.repeat(500), { provider: 'qwen', promptLimit: { count: 9, unit: 'tokens' } }).error ??
    '',
  ...refreshes(),
  ...told(() => findTemplate({ promptTemplates: { Sofas: '…', Lampes: '…' } }, 'Chaises')),
]

const parts: readonly PicturePart[] = [0, 0.2, 0.45, 0.7, 0.9]
  .flatMap((left) => [0, 0.2, 0.45, 0.7, 0.9].map((top) => ({ left, top, width: 0.1, height: 0.1 })))
  .concat({ left: 0.05, top: 0.05, width: 0.9, height: 0.9 })

/** Every number of findings, and every end of a run. */
const refreshes = (): readonly string[] => {
  const outcome = { edits: 1, mostMicros: 1_050_000n, overCapMicros: undefined, reason: undefined }
  const ends = [
    undefined,
    outcome,
    { ...outcome, edits: 0 },
    { ...outcome, overCapMicros: 1_000_000n },
    { ...outcome, reason: 'La clé.' },
  ]
  const counts = [0, 1, 2].flatMap((newColors) =>
    [0, 1, 2].flatMap((changedSources) =>
      [0, 1, 2].map((changedColors) => ({ newColors, changedSources, changedColors })),
    ),
  )
  const found = counts
    .slice(1)
    .flatMap((some) => [1, 2].map((newColorProducts) => ({ ...noFindings, ...some, newColorProducts })))
  const noted = [1, 2].map((count) => ({
    ...noFindings,
    newColors: 1,
    newColorProducts: 1,
    renamed: count,
    removed: count,
    changedAngles: count,
    leftAlone: count,
  }))
  return [
    ...found.map((findings) => describeRefresh(findings, outcome)),
    ...noted.flatMap((findings) => ends.map((end) => describeRefresh(findings, end))),
  ]
}

const judgements = (): readonly string[] => {
  const places = parts.map(
    (part): Partial<Report> => ({
      spoiltShare: 1,
      spoiltPart: part,
      strayShare: 1,
      strayPart: part,
    }),
  )
  const changes: readonly Partial<Report>[] = [
    ...places,
    { maskShare: 0, edgesKept: 0.1 },
    { maskShare: 0, sourceDeltaE00: 1 },
    { deltaE00: 5.25, edgesKept: 0.25, mode: 'composite', editUnevenness: 9 },
    { deltaE00: 99, maskShare: 0.95, backgroundChangedPixels: 7, oldHueShare: 0.5, structure: 0 },
    { deltaE00: undefined, borderShare: 0.5, outlineShare: 0.1, foreignShare: 0.5, leftOutShare: 0.5 },
    { spoiltShare: 1, strayShare: 1, spoiltPart: undefined, strayPart: undefined },
    { structure: Number.NaN, findingConfidence: 0.4, isGuessIndependent: false, maskAgreement: 0 },
  ]
  const reasons = changes.map((change) => judgeReport({ ...goodReport, ...change }).reasons)
  return [...reasons.flat(), ...reasons.map((said) => said.join(' '))]
}

const oddities = (): readonly string[] => {
  const { maskBox } = goodReport
  const siblings = [goodReport, goodReport]
  const changes: readonly Partial<Report>[] = [
    { maskShare: 0.9, contrast: 9 },
    { maskShare: 0.1, contrast: 0.1 },
    { maskBox: { ...maskBox, left: 0.05, top: 0.05 } },
    { maskBox: { left: 0, top: 0, width: 0.1, height: 0.1 } },
    { maskBox: { ...maskBox, top: 0.1 } },
  ]
  return changes.flatMap((change) => compareSiblings({ ...goodReport, ...change }, siblings))
}

const skips = (): readonly string[] => {
  const origins = ['swatch', 'swatch-image', 'metaobject', 'dictionary', 'name'] as const
  const resolutions = [
    { kind: 'ambiguous', candidates: ['#1F2A44', '#FFFFFF'] } as const,
    { kind: 'unknown' } as const,
    ...origins.map((origin) => ({ kind: 'two-colored', origin }) as const),
    ...origins.map((origin) => ({ kind: 'pattern', origin }) as const),
    undefined,
  ]
  const kinds = ['color', 'material', 'pattern', 'finish', 'look'] as const
  const looks = kinds.flatMap((kind) =>
    resolutions.map((resolution) => ({ kind, value: 'Zébré', resolution })),
  )
  const abilities = [true, false].map((isNamed) => ({ followsPrompts: false, isNamed }))
  return abilities.flatMap((able) => [
    ...looks.map((look) => explainSkip({ looks: [look], hasParts: false, abilities: able }) ?? ''),
    explainSkip({ looks: [], hasParts: true, abilities: able }) ?? '',
  ])
}

const plans = (): readonly string[] => {
  const some = (count: number) => Array.from({ length: count }, (_, at) => `Bonnet ${at}`)
  return [1, 5, 9].flatMap((count) => {
    const names = some(count)
    const findings = {
      unmet: names.map((name) => `${name} has no colour Rouge.`),
      withoutPicture: names,
      mixed: names.map((title) => ({ title, option: 'Modèle' })),
      families: names.map((title) => ({
        title,
        members: names.map((color) => ({ id: color, color })),
      })),
      unreadSwatches: names,
      colorPatternsDenied: true,
    }
    return [describePlan(findings) ?? '']
  })
}

/** What an error of ours says, word for word as it is answered. */
const told = (act: () => unknown): readonly string[] => {
  try {
    act()
    return []
  } catch (error) {
    if (!(error instanceof ColorwayError)) throw error
    const { message, hint, fields } = error
    return [message, hint ?? '', ...Object.values(fields ?? {})].filter((text) => text !== '')
  }
}

const wrongSettings = (): readonly string[] => {
  const wrong = [
    '',
    '{zq}',
    'taille',
    'x'.repeat(3_000),
    '{',
    '[',
    '[zq]',
    '{"Sofa": "{"}',
    '{"Sofa": ""}',
    'zq',
  ]
  return [...settingKeys, 'zq'].flatMap((key) => wrong.flatMap((text) => told(() => readSetting(key, text))))
}

const verdicts: readonly Verdict[] = [
  'refused',
  'invalid',
  'unreachable',
  'no-credits',
  'bad-key',
  'closed',
  'throttled',
  'unavailable',
  'failed',
]

const failures = (): readonly string[] => {
  const context = { title: 'Pixazo', account: 'maison', secrets: [], retryAt: new Date(0) }
  const errors = verdicts.flatMap((verdict) =>
    [undefined, 'solde insuffisant'].map((said) => toError({ verdict, said }, context)),
  )
  return errors.flatMap(({ message, hint }) => [
    message,
    hint ?? '',
    `It was not kept: ${message}`,
    `${message} So the key could not be tested, and was not kept.`,
    [message, hint].filter(Boolean).join(' '),
  ])
}

const files = (): readonly string[] => [...pictureFiles(), ...lateFiles()]

/** As a download tells them, for an address that can be read and for one that cannot. */
const lateFiles = (): readonly string[] =>
  ['The file at cdn.example', 'The file at an address'].flatMap((file) => [
    `${file} did not begin to come within 20 s.`,
    `${file} did not come whole within 120 s.`,
  ])

const pictureFiles = (): readonly string[] => {
  const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
  const starts = [
    '',
    'GIF89a',
    'BM',
    '%PDF',
    'PK',
    '<html>',
    '<?xml',
    '{',
    'mot',
    '\x01\x02',
    'II*\0',
    '<svg',
  ]
  return ['\xff\xd8\xff', '    ftypavif', '    ftypheic', ...starts].flatMap((start) => {
    const file = readPictureFile(bytesOf(start))
    const what = file.kind === 'unusable' ? [`What came from Pixazo is ${file.what}, not a picture.`] : []
    return [...what, `This is ${nameOtherFormat(bytesOf(start))} file, not a JPEG, PNG or WebP picture.`]
  })
}

const refusals = (): readonly string[] => {
  const codes = ['FILE_LOCKED', 'MEDIA_DOES_NOT_EXIST', 'PRODUCT_DOES_NOT_EXIST', 'PRODUCT_SUSPENDED', 'ZQ']
  const deeds = ['take the file bonnet.jpg', 'make the file bonnet.jpg', 'link the pictures to the variants']
  const said = codes.flatMap((code) => deeds.map((deed) => toRefusal({ code, message: 'Zq.' }, deed).message))
  return [...said, ...said.map((reason) => `Bonnet Rouge: ${reason}`), said.join('\n')]
}

const missingEditors = async (): Promise<readonly string[]> => {
  const reason = 'The account maison has no credits left.'
  const unusable = [{ provider: 'pixazo', account: 'maison', reason }]
  const ask = (provider: string | undefined, editors: readonly string[]) =>
    requireEditor(
      {
        editors: { forShop: async () => ({ usable: [], unusable }) },
        stores: { forShop: () => ({ settings: { get: async () => ({ ...usualSettings, editors }) } }) },
      },
      'boutique',
      provider,
    )
  const asked = [
    ask('pixazo', []),
    ask('segmind', []),
    ask(undefined, ['pixazo']),
    ask(undefined, ['segmind']),
  ]
  const ends = await Promise.allSettled(asked)
  return ends.flatMap((end) =>
    end.status === 'rejected'
      ? told(() => {
          throw end.reason
        })
      : [],
  )
}
