// Written by `npm run graphql:generate` from ../append-variant-media.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MediaUserErrorCode =
  | 'BLANK'
  | 'INVALID'
  | 'INVALID_MEDIA_TYPE'
  | 'MAXIMUM_VARIANT_MEDIA_PAIRS_EXCEEDED'
  | 'MEDIA_CANNOT_BE_MODIFIED'
  | 'MEDIA_DOES_NOT_EXIST'
  | 'MEDIA_DOES_NOT_EXIST_ON_PRODUCT'
  | 'MEDIA_IS_NOT_ATTACHED_TO_VARIANT'
  | 'MISSING_ARGUMENTS'
  | 'MODEL3D_THROTTLE_EXCEEDED'
  | 'MODEL3D_VALIDATION_ERROR'
  | 'NON_READY_MEDIA'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_MEDIA_LIMIT_EXCEEDED'
  | 'PRODUCT_SUSPENDED'
  | 'PRODUCT_VARIANT_ALREADY_HAS_MEDIA'
  | 'PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT'
  | 'PRODUCT_VARIANT_SPECIFIED_MULTIPLE_TIMES'
  | 'SHOP_MEDIA_LIMIT_EXCEEDED'
  | 'TOO_MANY_MEDIA_PER_INPUT_PAIR'
  | 'VIDEO_THROTTLE_EXCEEDED'
  | 'VIDEO_VALIDATION_ERROR';

export type ProductVariantAppendMediaInput = {
  readonly mediaIds: ReadonlyArray<string>;
  readonly variantId: string;
};

export type AppendVariantMediaMutationVariables = Exact<{
  productId: string;
  variantMedia: ReadonlyArray<ProductVariantAppendMediaInput>;
}>;

export type AppendVariantMediaMutation = { readonly productVariantAppendMedia: { readonly product: { readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: MediaUserErrorCode | null }> } | null };

export const appendVariantMediaDocument: AdminDocument<AppendVariantMediaMutation, AppendVariantMediaMutationVariables> = {
  name: 'AppendVariantMedia',
  kind: 'mutation',
  afterUnknown: 'ask',
  cost: {"fixed":10,"each":{}},
  text: `mutation AppendVariantMedia($productId: ID!, $variantMedia: [ProductVariantAppendMediaInput!]!) {
  productVariantAppendMedia(productId: $productId, variantMedia: $variantMedia) {
    product {
      updatedAt
    }
    userErrors {
      field
      message
      code
    }
  }
}`,
}
