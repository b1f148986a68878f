import { findNode } from '../model/find-node.ts'
import { limits } from '../model/limits.ts'
import type { Shop } from '../model/shop.ts'
import type { TranslationRecord } from '../model/translation-record.ts'
import { faultsOf, type UserError } from '../mutations/user-error.ts'
import { type TranslatableContent, translatableContentOf } from './translatable-content.ts'

interface TranslationInput {
  readonly key: string
  readonly locale: string
  readonly value: string
  readonly translatableContentDigest: string
}

interface Arguments {
  readonly resourceId: string
  readonly translations: readonly TranslationInput[]
}

/** Writes texts of a resource in other languages. All or nothing, which the schema leaves open. */
export const translationsRegister = (_: unknown, { resourceId, translations }: Arguments, shop: Shop) => {
  const contents = translatableContentOf(shop.state, resourceId)
  if (contents === undefined) return refuse([findResourceFault(shop, resourceId)])
  if (translations.length > limits.translations) {
    const message = `Too many translation keys for the resource, the most is ${limits.translations}`
    return refuse([{ field: ['translations'], code: 'TOO_MANY_KEYS_FOR_RESOURCE', message }])
  }
  const userErrors = translations.flatMap((input, index) => findFaults(shop, contents, input, index))
  if (userErrors.length > 0) return refuse(userErrors)
  return { translations: translations.map((input) => write(shop, resourceId, input)), userErrors }
}

const refuse = (userErrors: readonly UserError[]) => ({ translations: null, userErrors })

const findResourceFault = ({ state }: Shop, resourceId: string): UserError => {
  const field = ['resourceId']
  return findNode(state, resourceId)
    ? { field, code: 'RESOURCE_NOT_TRANSLATABLE', message: `Resource ${resourceId} is not translatable` }
    : { field, code: 'RESOURCE_NOT_FOUND', message: `Resource ${resourceId} does not exist` }
}

const findFaults = (
  { state }: Shop,
  contents: readonly TranslatableContent[],
  input: TranslationInput,
  index: number,
): UserError[] => {
  const at = faultsOf('translations', index)
  const content = contents.find(({ key }) => key === input.key)
  if (content === undefined) return [at('key', 'INVALID_KEY_FOR_MODEL', `Key ${input.key} is not valid`)]
  const isSpoken = state.locales.some(({ locale, primary }) => locale === input.locale && !primary)
  const isTooLong = input.key === 'alt' && input.value.length > limits.altCharacters
  return [
    ...(isSpoken ? [] : [at('locale', 'INVALID_LOCALE_FOR_SHOP', 'Locale is not valid for the shop')]),
    ...(content.digest === input.translatableContentDigest
      ? []
      : [
          at(
            'translatableContentDigest',
            'INVALID_TRANSLATABLE_CONTENT',
            'Translatable content hash is invalid',
          ),
        ]),
    ...(input.value.trim() === '' ? [at('value', 'BLANK', "Value can't be blank")] : []),
    ...(isTooLong ? [at('value', 'FAILS_RESOURCE_VALIDATION', 'Value fails validation on resource')] : []),
  ]
}

const write = ({ state }: Shop, resourceId: string, input: TranslationInput): TranslationRecord => {
  const { key, locale, value, translatableContentDigest: contentDigest } = input
  const written = { resourceId, key, locale, value, contentDigest, updatedAt: new Date().toISOString() }
  state.translations.set(`${resourceId} ${locale} ${key}`, written)
  return written
}
