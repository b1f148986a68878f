import { z } from 'zod'
import { editorPolicies } from '../../domain/lanes/choose-lane.ts'
import {
  galleryPositions,
  mostCandidates,
  outputFormats,
  type ShopSettings,
  usualSettings,
} from '../../domain/shop-settings.ts'
import type { SettingsStore } from '../../ports/settings-store.ts'
import type { Database } from '../connect.ts'
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
  outputFormat: z.enum(outputFormats).catch(usualSettings.outputFormat),
  jpegQuality: z.number().int().min(1).max(100).catch(usualSettings.jpegQuality),
})

export const readSettings = async (db: Transaction, shopId: string): Promise<ShopSettings> => {
  const row = await db.shop.findUnique({ where: { id: shopId }, select: { settings: true } })
  return settingsColumn.parse(row?.settings ?? {})
}

export const createSettingsStore = (db: Database, shopId: string): SettingsStore => ({
  get: () => readSettings(db, shopId),
  set: async (changes) => {
    // Merged in one statement, so that two people's changes do not undo each other.
    await db.$executeRaw`
      UPDATE shop SET settings = settings || ${JSON.stringify(changes)}::jsonb WHERE id = ${shopId}`
    return readSettings(db, shopId)
  },
})
