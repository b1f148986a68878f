import { notFound } from '../../domain/errors.ts'
import { Prisma } from '../generated/client.ts'

/** @throws ColorwayError `not_found` where Prisma would say that the row which was asked for is not there */
export const orNotFound = async <T>(asked: Promise<T>, what: string): Promise<T> => {
  try {
    return await asked
  } catch (error) {
    const isMissing = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
    throw isMissing ? notFound(`There is no ${what} in this shop.`) : error
  }
}
