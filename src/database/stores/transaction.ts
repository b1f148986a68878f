import type { Prisma } from '../generated/client.ts'

/** The database inside a transaction; the whole client serves where one statement is enough. */
export type Transaction = Prisma.TransactionClient
