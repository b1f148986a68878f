import type { Shop } from '../../model/shop.ts'
import type { TranslationRecord } from '../../model/translation-record.ts'
import { type TranslatableContent, translatableContentOf } from '../../translations/translatable-content.ts'
import { isOutdated, translationsOf } from '../../translations/translations-of.ts'
import { connect, type PageArgs } from '../connection.ts'
import { properties, type TypeResolvers } from '../field-resolver.ts'

/** A resource by its id; everything else about it is looked up. */
interface TranslatableResource {
  readonly id: string
}

interface TranslationsArgs {
  readonly locale: string
  readonly outdated?: boolean | null
}

/** The resource as something that can be translated; null where it cannot be. */
export const translatableResource = (
  _: unknown,
  { resourceId }: { readonly resourceId: string },
  { state }: Shop,
): TranslatableResource | null => (translatableContentOf(state, resourceId) ? { id: resourceId } : null)

export const translatableResourcesByIds = (
  _: unknown,
  args: PageArgs & { readonly resourceIds: readonly string[] },
  { state }: Shop,
) => {
  const known = args.resourceIds.filter((id) => translatableContentOf(state, id))
  return connect(
    known.map((id) => ({ id })),
    args,
  )
}

/** Languages, and what things are called in them. */
export const translationResolvers: Readonly<Record<string, TypeResolvers>> = {
  ShopLocale: properties('locale', 'name', 'primary', 'published'),
  TranslatableResource: {
    resourceId: ({ id }: TranslatableResource) => id,
    translatableContent: ({ id }: TranslatableResource, _, { state }: Shop) =>
      translatableContentOf(state, id),
    translations: ({ id }: TranslatableResource, { locale, outdated }: TranslationsArgs, { state }: Shop) =>
      translationsOf(state, id, locale).filter(
        (translation) => outdated == null || isOutdated(state, translation) === outdated,
      ),
  },
  TranslatableContent: {
    ...properties('key', 'value', 'digest', 'type'),
    locale: (_: TranslatableContent, __, { state }: Shop) =>
      state.locales.find(({ primary }) => primary)?.locale,
  },
  Translation: {
    ...properties('key', 'locale', 'value', 'updatedAt'),
    market: () => null,
    outdated: (translation: TranslationRecord, _, { state }: Shop) => isOutdated(state, translation),
  },
}
