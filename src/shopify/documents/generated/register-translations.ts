// Written by `npm run graphql:generate` from ../register-translations.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TranslationErrorCode =
  | 'BLANK'
  | 'FAILS_RESOURCE_VALIDATION'
  | 'INVALID'
  | 'INVALID_CODE'
  | 'INVALID_FORMAT'
  | 'INVALID_KEY_FOR_MODEL'
  | 'INVALID_LOCALE_FOR_MARKET'
  | 'INVALID_LOCALE_FOR_SHOP'
  | 'INVALID_MARKET_LOCALIZABLE_CONTENT'
  | 'INVALID_TRANSLATABLE_CONTENT'
  | 'INVALID_VALUE_FOR_HANDLE_TRANSLATION'
  | 'MARKET_CUSTOM_CONTENT_NOT_ALLOWED'
  | 'MARKET_DOES_NOT_EXIST'
  | 'MARKET_LOCALE_CREATION_FAILED'
  | 'RESOURCE_NOT_FOUND'
  | 'RESOURCE_NOT_MARKET_CUSTOMIZABLE'
  | 'RESOURCE_NOT_TRANSLATABLE'
  | 'TOO_MANY_KEYS_FOR_RESOURCE';

export type TranslationInput = {
  readonly key: string;
  readonly locale: string;
  readonly marketId?: string | null;
  readonly translatableContentDigest: string;
  readonly value: string;
};

export type RegisterTranslationsMutationVariables = Exact<{
  id: string;
  translations: ReadonlyArray<TranslationInput>;
}>;

export type RegisterTranslationsMutation = { readonly translationsRegister: { readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: TranslationErrorCode | null }> } | null };

export const registerTranslationsDocument: AdminDocument<RegisterTranslationsMutation, RegisterTranslationsMutationVariables> = {
  name: 'RegisterTranslations',
  kind: 'mutation',
  afterUnknown: 'repeat',
  cost: {"fixed":10,"each":{}},
  text: `mutation RegisterTranslations($id: ID!, $translations: [TranslationInput!]!) {
  translationsRegister(resourceId: $id, translations: $translations) {
    userErrors {
      field
      message
      code
    }
  }
}`,
}
