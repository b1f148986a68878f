import type { Prisma, PrismaClient } from '../generated/client.ts'

/** The whole database, which can open transactions. */
export type Database = PrismaClient
/** Inside a transaction. */
export type Transaction = Prisma.TransactionClient
