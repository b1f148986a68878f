import { ColorwayError, unavailable } from '../domain/errors.ts'

/** Shopify waits five seconds for the answer to a webhook and ten for that of a step in Flow; a late one is none. */
const answerMs = 4_000

/**
 * @throws ColorwayError what the work throws of them, else `unavailable` where it fails or is not done in time; it may
 *   still be done later
 */
export const inTime = async <T>(work: Promise<T>, message: string): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(reject, answerMs)
  try {
    return await Promise.race([work, late])
  } catch (error) {
    throw error instanceof ColorwayError ? error : unavailable(message, error)
  } finally {
    clearTimeout(timer)
  }
}
