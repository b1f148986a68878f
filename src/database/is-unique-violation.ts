import { Prisma } from './generated/client.ts'

/** Whether a statement broke a unique index: by Prisma's own code, or PostgreSQL's where the statement was raw. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || (error.code === 'P2010' && error.message.includes('23505')))
