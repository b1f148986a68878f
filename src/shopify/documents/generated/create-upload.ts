// Written by `npm run graphql:generate` from ../create-upload.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type StagedUploadHttpMethodType =
  | 'POST'
  | 'PUT';

export type StagedUploadInput = {
  readonly fileSize?: string | null;
  readonly filename: string;
  readonly httpMethod?: StagedUploadHttpMethodType | null;
  readonly mimeType: string;
  readonly resource: StagedUploadTargetGenerateUploadResource;
};

export type StagedUploadTargetGenerateUploadResource =
  | 'BULK_MUTATION_VARIABLES'
  | 'COLLECTION_IMAGE'
  | 'DISPUTE_FILE_UPLOAD'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'PRODUCT_IMAGE'
  | 'RETURN_LABEL'
  | 'SHOP_IMAGE'
  | 'URL_REDIRECT_IMPORT'
  | 'VIDEO';

export type CreateUploadMutationVariables = Exact<{
  input: ReadonlyArray<StagedUploadInput>;
}>;

export type CreateUploadMutation = { readonly stagedUploadsCreate: { readonly stagedTargets: ReadonlyArray<{ readonly url: string | null, readonly resourceUrl: string | null, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: string }> }> | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export const createUploadDocument: AdminDocument<CreateUploadMutation, CreateUploadMutationVariables> = {
  name: 'CreateUpload',
  kind: 'mutation',
  afterUnknown: 'repeat',
  cost: {"fixed":10,"each":{}},
  text: `mutation CreateUpload($input: [StagedUploadInput!]!) {
  stagedUploadsCreate(input: $input) {
    stagedTargets {
      url
      resourceUrl
      parameters {
        name
        value
      }
    }
    userErrors {
      field
      message
    }
  }
}`,
}
