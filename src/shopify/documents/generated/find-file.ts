// Written by `npm run graphql:generate` from ../find-file.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FileStatus =
  | 'FAILED'
  | 'PROCESSING'
  | 'READY'
  | 'UPLOADED';

export type FindFileQueryVariables = Exact<{
  query: string;
}>;

export type FindFileQuery = { readonly files: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly fileStatus: FileStatus }
      | { readonly id: string, readonly fileStatus: FileStatus }
      | { readonly id: string, readonly fileStatus: FileStatus, readonly image: { readonly url: string } | null }
      | { readonly id: string, readonly fileStatus: FileStatus }
      | { readonly id: string, readonly fileStatus: FileStatus }
    > } };

export const findFileDocument: AdminDocument<FindFileQuery, FindFileQueryVariables> = {
  name: 'FindFile',
  kind: 'query',
  afterUnknown: 'repeat',
  cost: {"fixed":10,"each":{}},
  text: `query FindFile($query: String!) {
  files(first: 5, query: $query) {
    nodes {
      id
      fileStatus
      ... on MediaImage {
        image {
          url
        }
      }
    }
  }
}`,
}
