import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { changed } from '../../domain/deed.ts'
import { conflict } from '../../domain/errors.ts'
import { editorPolicies } from '../../domain/lanes/choose-lane.ts'
import {
  galleryPositions,
  mostCandidates,
  outputFormats,
  type ShopSettings,
  settingKeys,
  usualSettings,
} from '../../domain/shop-settings.ts'
import type { SettingsStore } from '../../ports/settings-store.ts'
import type { Database } from '../connect.ts'
import { noteEvents } from './note-events.ts'
import type { Transaction } from './transaction.ts'

/** What cannot be read, as an older version may have written it, is as usual. */
export const settingsColumn = z.object({
  appearanceOptions: z.array(z.string()).catch([...usualSettings.appearanceOptions]),
  altTextPattern: z.string().catch(usualSettings.altTextPattern),
  filenamePattern: z.string().catch(usualSettings.filenamePattern),
  galleryPosition: z.enum(galleryPositions).catch(usualSettings.galleryPosition),
  translateAltTexts: z.boolean().catch(usualSettings.translateAltTexts),
  editors: z.array(z.string()).catch([...usualSettings.editors]),
  editorPolicy: z.enum(editorPolicies).catch(usualSettings.editorPolicy),
  candidatesPerAttempt: z.number().int().min(1).max(mostCandidates).catch(usualSettings.candidatesPerAttempt),
  batchCapUsd: z.number().catch(usualSettings.batchCapUsd),
  dayCapUsd: z.number().catch(usualSettings.dayCapUsd),
  monthCapUsd: z.number().catch(usualSettings.monthCapUsd),
  resendUncertain: z.boolean().catch(usualSettings.resendUncertain),
  promptTemplate: z.string().catch(usualSettings.promptTemplate),
  promptTemplates: z.record(z.string(), z.string()).catch({ ...usualSettings.promptTemplates }),
  passDeltaE: z.number().catch(usualSettings.passDeltaE),
  failDeltaE: z.number().catch(usualSettings.failDeltaE),
  passOldHueShare: z.number().catch(usualSettings.passOldHueShare),
  passStructure: z.number().catch(usualSettings.passStructure),
  approvePassing: z.boolean().catch(usualSettings.approvePassing),
  approveDeltaE: z.number().catch(usualSettings.approveDeltaE),
  approveEditors: z.array(z.string()).catch([...usualSettings.approveEditors]),
  outputFormat: z.enum(outputFormats).catch(usualSettings.outputFormat),
  jpegQuality: z.number().int().min(1).max(100).catch(usualSettings.jpegQuality),
})

export const readSettings = async (db: Transaction, shopId: string): Promise<ShopSettings> => {
  const row = await db.shop.findUnique({ where: { id: shopId }, select: { settings: true } })
  return settingsColumn.parse(row?.settings ?? {})
}

export const createSettingsStore = (db: Database, shopId: string): SettingsStore => ({
  get: () => readSettings(db, shopId),
  set: (changes, { setBy, seen = {} } = {}) =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM shop WHERE id = ${shopId} FOR NO KEY UPDATE`
      const before = await readSettings(tx, shopId)
      refuseIfChanged(before, { changes, seen })
      // Only these are written, so that two people's changes do not undo each other.
      await tx.$executeRaw`
        UPDATE shop SET settings = settings || ${JSON.stringify(changes)}::jsonb WHERE id = ${shopId}`
      const after = await readSettings(tx, shopId)
      const subjects = settingKeys
        .filter((name) => !isDeepStrictEqual(before[name], after[name]))
        .map((name) => ({ name, reason: describeChange(before[name], after[name]) }))
      await noteEvents(tx, shopId, { kind: 'settings', subjects, to: changed, actor: setBy })
      return after
    }),
})

const longestValue = 200

/** Texts as they are, everything else as JSON, neither of any length. */
const describe = (value: ShopSettings[keyof ShopSettings]): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}

const describeChange = (
  before: ShopSettings[keyof ShopSettings],
  after: ShopSettings[keyof ShopSettings],
): string => `${describe(before)} → ${describe(after)}`

interface Wish {
  readonly changes: Partial<ShopSettings>
  readonly seen: Readonly<Record<string, unknown>>
}

/** Somebody else may have changed the same meanwhile, unless it was to the same. */
const refuseIfChanged = (now: ShopSettings, { changes, seen }: Wish): void => {
  const wanted = new Map<string, unknown>(Object.entries(changes))
  const changed = Object.entries(now).filter(
    ([key, value]) =>
      wanted.has(key) &&
      key in seen &&
      !isDeepStrictEqual(value, seen[key]) &&
      !isDeepStrictEqual(value, wanted.get(key)),
  )
  if (changed.length === 0) return
  const fields = changed.map(([key]) => [key, 'Somebody changed this meanwhile.'])
  throw conflict('Somebody else changed the same settings meanwhile.', Object.fromEntries(fields))
}
