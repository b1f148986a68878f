import { getOperationAST, parse } from 'graphql'
import type { GraphqlRequest } from './answer-query.ts'

/** The name that the app gave the operation; "anonymous" where it gave none, or cannot be read. */
export const operationNameOf = ({ query, operationName }: GraphqlRequest): string => {
  try {
    return getOperationAST(parse(query), operationName)?.name?.value ?? 'anonymous'
  } catch {
    return 'anonymous'
  }
}
