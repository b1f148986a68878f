import type { ListedProvider } from '../cli/workshop.ts'
import type { Config } from '../config.ts'
import { ColorwayError } from '../domain/errors.ts'
import { houseAccount } from '../domain/lanes/choose-lane.ts'
import { type ProviderName, providerNames } from '../domain/provider-name.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import { createLocalEditor } from '../providers/local/local-editor.ts'
import { explainUnreachable, isUnreachable, openHostedEditor } from './open-hosted-editor.ts'

interface ListingDeps {
  readonly desk: PictureDesk
  readonly threads: number
  readonly downloads: Downloads
  /** Whether editors can fetch pictures from us. */
  readonly lends: boolean
}

/** Every provider that there is: as it is set up, or as it would be with a key and nothing else. */
export const listProviders = (
  { editors }: Pick<Config, 'editors'>,
  { desk, threads, downloads, lends }: ListingDeps,
): readonly ListedProvider[] => {
  const list = (provider: ProviderName): ListedProvider => {
    const set = editors[provider]
    const names = set.draftModel === undefined ? [set.model] : [set.model, set.draftModel]
    const place = { provider, variable: keyVariable(provider), isSetUp: set.apiKey !== undefined }
    try {
      const models = names.map(
        (model) =>
          openHostedEditor(
            {
              provider,
              set,
              name: houseAccount(provider),
              apiKey: set.apiKey ?? 'none',
              model,
              baseUrl: set.baseUrl,
              noticesAt: undefined,
            },
            { fetch, downloads },
          ).description,
      )
      const isOut = place.isSetUp && models.some((model) => isUnreachable(model, lends))
      return { ...place, models, unusable: isOut ? explainUnreachable(provider) : undefined }
    } catch (error) {
      // A model that nobody knows the price of, or a key that none can be.
      if (!(error instanceof ColorwayError)) throw error
      return { ...place, models: [], unusable: [error.message, error.hint].filter(Boolean).join(' ') }
    }
  }
  const local: ListedProvider = {
    provider: 'local',
    variable: undefined,
    isSetUp: true,
    models: [createLocalEditor({ desk, atOnce: threads }).description],
    unusable: undefined,
  }
  return [...providerNames.map(list), local]
}

export const keyVariable = (provider: ProviderName): string => `${provider.toUpperCase()}_API_KEY`
