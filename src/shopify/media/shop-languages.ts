import { ColorwayError, unavailable } from '../../domain/errors.ts'
import type { ShopLanguages } from '../../ports/shop-languages.ts'
import type { AdminClient } from '../admin-client.ts'
import { listLocalesDocument } from '../documents/generated/list-locales.ts'
import { readDigestsDocument } from '../documents/generated/read-digests.ts'
import { readWordsDocument } from '../documents/generated/read-words.ts'
import { registerTranslationsDocument } from '../documents/generated/register-translations.ts'
import { demandNone } from './refusals.ts'

const rememberedMs = 10 * 60_000
/** The merchant may just be granting what is missing. */
const refusalRememberedMs = 60_000
/** In one page of the document. */
const mostDigests = 50

interface Listed {
  readonly locales: Promise<readonly string[]>
  untilMs: number
}

/** One shop's other languages, through its Admin API. */
export const createShopLanguages = (client: AdminClient): ShopLanguages => {
  let listed: Listed | undefined

  const list = async (): Promise<readonly string[]> => {
    const { shopLocales } = await client.send(listLocalesDocument, {})
    return shopLocales.filter(({ primary }) => !primary).map(({ locale }) => locale)
  }

  const readDigests = async (ids: readonly string[]): Promise<Map<string, string>> => {
    const digests = new Map<string, string>()
    for (let start = 0; start < ids.length; start += mostDigests) {
      const some = ids.slice(start, start + mostDigests)
      const { translatableResourcesByIds } = await client.send(readDigestsDocument, { ids: some })
      for (const { resourceId, translatableContent } of translatableResourcesByIds.nodes) {
        const digest = translatableContent.find(({ key }) => key === 'alt')?.digest
        if (digest) digests.set(resourceId, digest)
      }
    }
    return digests
  }

  return {
    list: () => {
      if (listed && listed.untilMs > performance.now()) return listed.locales
      const asked = { locales: list(), untilMs: performance.now() + rememberedMs }
      listed = asked
      asked.locales.catch((error: unknown) => {
        // What the shop refuses would be refused again soon; what it could not answer is worth asking again at once.
        const isRefused = error instanceof ColorwayError && error.code === 'not_allowed'
        asked.untilMs = isRefused ? performance.now() + refusalRememberedMs : 0
      })
      return asked.locales
    },

    readWords: async (id, locale) => {
      const { product } = await client.send(readWordsDocument, { id, locale })
      const textOf = (texts: readonly Text[], wanted: string) =>
        texts.find(({ key }) => key === wanted)?.value ?? undefined
      return {
        title: textOf(product?.translations ?? [], 'title'),
        nameOf: ({ option, value }) => {
          const values = product?.options.find(({ name }) => name === option)?.optionValues
          return textOf(values?.find(({ name }) => name === value)?.translations ?? [], 'name')
        },
      }
    },

    registerAltTexts: async (texts) => {
      const digests = await readDigests(texts.map(({ mediaId }) => mediaId))
      for (const { mediaId: id, byLocale } of texts) {
        const translatableContentDigest = digests.get(id)
        if (translatableContentDigest === undefined)
          throw unavailable('The shop does not offer the new alt texts for translation yet.')
        const { translationsRegister } = await client.send(registerTranslationsDocument, {
          id,
          translations: [...byLocale].map(([locale, value]) => ({
            key: 'alt',
            locale,
            value,
            translatableContentDigest,
          })),
        })
        demandNone(translationsRegister?.userErrors, 'translate the alt texts')
      }
    },
  }
}

interface Text {
  readonly key: string
  readonly value: string | null
}
