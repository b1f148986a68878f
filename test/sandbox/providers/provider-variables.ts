import { providerNames } from '../../../src/domain/provider-name.ts'
import type { SandboxProviders } from './start-sandbox-providers.ts'

/** The environment of a Colorway whose house has an account at each of these providers. */
export const providerVariables = (providers: SandboxProviders): Record<string, string> =>
  Object.fromEntries(
    providerNames.flatMap((name) => {
      const { baseUrl, apiKey, webhookSecret } = providers.of(name)
      const prefix = name.toUpperCase()
      return [
        [`${prefix}_API_KEY`, apiKey],
        [`${prefix}_BASE_URL`, baseUrl],
        [`${prefix}_WEBHOOK_SECRET`, webhookSecret],
      ]
    }),
  )
