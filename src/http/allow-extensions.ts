import fastifyCors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

export interface ExtensionSettings {
  /** Where Shopify runs them: "https://extensions.shopifycdn.com". */
  readonly origin: string
  /** Where our own server is reached: addresses for them have to be whole. */
  readonly appUrl: string
  /**
   * Puts what the server says to people into another language, by its code. Our page does so itself; a phrase book would
   * take more than an extension may weigh.
   */
  readonly translateAnswer: Readonly<Record<string, (answer: unknown) => unknown>>
}

/** An extension names the language of its reader by it: that of the admin, which a browser need not know. */
const languageHeader = 'x-colorway-language'

/** A browser may keep for so long what it was allowed. */
const preflightLifeSeconds = 7_200

/**
 * Lets what runs inside Shopify's own pages call the routes of this scope. It comes from Shopify's origin and no other,
 * and is asked for its session token like everybody.
 * Source: https://shopify.dev/docs/api/admin-extensions, "Security"
 */
export const allowExtensions = async (
  scope: FastifyInstance,
  { origin: allowed, translateAnswer }: ExtensionSettings,
): Promise<void> => {
  await scope.register(fastifyCors, {
    origin: (origin, answer) => answer(null, origin === allowed ? allowed : false),
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', languageHeader],
    maxAge: preflightLifeSeconds,
  })
  scope.addHook('preSerialization', async ({ headers }, _reply, answer) => {
    const language = headers[languageHeader]
    if (typeof language !== 'string' || !Object.hasOwn(translateAnswer, language)) return answer
    return translateAnswer[language]?.(answer)
  })
}
