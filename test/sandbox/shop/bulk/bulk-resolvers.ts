import { connect, type PageArgs } from '../graphql/connection.ts'
import { properties, type TypeResolvers } from '../graphql/field-resolver.ts'
import type { Shop } from '../model/shop.ts'
import type { BulkOperationRecord } from './bulk-operation-record.ts'
import { checkBulkQuery } from './check-bulk-query.ts'

interface Run {
  readonly query: string
  readonly groupObjects: boolean
}

interface ById {
  readonly id: string
}

const refuse = (code: string, message: string) => ({
  bulkOperation: null,
  userErrors: [{ field: ['query'], code, message }],
})

const numberOf = ({ id }: BulkOperationRecord): number => Number(id.split('/').at(-1))

/** Starting, asking after and cancelling bulk operations. */
export const bulkMutations: TypeResolvers = {
  bulkOperationRunQuery: (_, { query, groupObjects }: Run, { bulk }: Shop) => {
    const fault = checkBulkQuery(query)
    if (fault !== undefined) return refuse('INVALID', fault)
    const bulkOperation = bulk.start(query, groupObjects)
    return bulkOperation
      ? { bulkOperation, userErrors: [] }
      : refuse('LIMIT_REACHED', 'The number of bulk operations that may run at once is reached.')
  },
  bulkOperationCancel: (_, { id }: ById, { bulk }: Shop) => {
    const bulkOperation = bulk.records.get(id)
    if (!bulkOperation)
      return {
        bulkOperation: null,
        userErrors: [{ field: ['id'], message: 'Bulk operation does not exist' }],
      }
    bulk.cancel(bulkOperation)
    return { bulkOperation, userErrors: [] }
  },
}

export const bulkQueries: TypeResolvers = {
  bulkOperation: (_, { id }: ById, { bulk }: Shop) => bulk.records.get(id) ?? null,
  bulkOperations: (_, args: PageArgs, { bulk }: Shop) =>
    connect(
      [...bulk.records.values()].toSorted((one, other) => numberOf(other) - numberOf(one)),
      args,
    ),
}

export const bulkTypes: Readonly<Record<string, TypeResolvers>> = {
  BulkOperation: properties(
    ...['id', 'query', 'type', 'status', 'errorCode', 'createdAt', 'completedAt', 'objectCount'],
    ...['rootObjectCount', 'fileSize', 'url', 'partialDataUrl'],
  ),
  BulkOperationRunQueryPayload: properties('bulkOperation', 'userErrors'),
  BulkOperationCancelPayload: properties('bulkOperation', 'userErrors'),
  BulkOperationUserError: properties('field', 'code', 'message'),
  BulkOperationConnection: properties('nodes', 'edges', 'pageInfo'),
  BulkOperationEdge: properties('node', 'cursor'),
}
