import { say } from '../texts/say.ts'

const settings = [
  'appearanceOptions',
  'altTextPattern',
  'filenamePattern',
  'galleryPosition',
  'translateAltTexts',
  'editors',
  'editorPolicy',
  'candidatesPerAttempt',
  'batchCapUsd',
  'dayCapUsd',
  'monthCapUsd',
  'resendUncertain',
  'promptTemplate',
  'promptTemplates',
  'passDeltaE',
  'failDeltaE',
  'passOldHueShare',
  'passStructure',
  'approvePassing',
  'approveDeltaE',
  'approveEditors',
  'outputFormat',
  'jpegQuality',
] as const

/** A setting in words; one that has none yet by its own name. */
export const nameSetting = (name: string): string => {
  const setting = settings.find((known) => known === name)
  return setting === undefined ? name : say(`activity.setting.${setting}`)
}
