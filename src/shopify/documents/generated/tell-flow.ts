// Written by `npm run graphql:generate` from ../tell-flow.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TellFlowMutationVariables = Exact<{
  handle: string;
  payload: unknown;
}>;

export type TellFlowMutation = { readonly flowTriggerReceive: { readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export const tellFlowDocument: AdminDocument<TellFlowMutation, TellFlowMutationVariables> = {
  name: 'TellFlow',
  kind: 'mutation',
  afterUnknown: 'ask',
  cost: {"fixed":10,"each":{}},
  text: `mutation TellFlow($handle: String!, $payload: JSON!) {
  flowTriggerReceive(handle: $handle, payload: $payload) {
    userErrors {
      field
      message
    }
  }
}`,
}
