import { invalidInput } from '../domain/errors.ts'
import { type ProviderName, providerNames } from '../domain/provider-name.ts'

/** @throws ColorwayError `invalid_input` */
export const readProvider = (text: string): ProviderName => {
  const provider = providerNames.find((name) => name === text.toLowerCase())
  if (!provider)
    throw invalidInput(`There is no hosted provider ${text}.`, `Name one of ${providerNames.join(', ')}.`)
  return provider
}

/** The same, or the editor of our own. @throws ColorwayError `invalid_input` */
export const readProviderOrLocal = (text: string): ProviderName | 'local' =>
  text.toLowerCase() === 'local' ? 'local' : readProvider(text)
