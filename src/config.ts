import { resolve } from 'node:path'
import { z } from 'zod'
import { invalidInput } from './domain/errors.ts'
import { microsFromUsd } from './domain/money.ts'
import type { ProviderName } from './domain/provider-name.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

/** AES-256 takes 32 bytes. */
const encryptionKey = z
  .base64('is no base64: make a key with `openssl rand -base64 32`')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(({ length }) => length === 32, 'does not hold 32 bytes: make a key with `openssl rand -base64 32`')
  .optional()

const loopback = '127.0.0.1'

/** Every variable that Colorway reads. Empty ones count as unset. */
const environment = z.object({
  /** A PostgreSQL of your own, instead of the embedded one. */
  DATABASE_URL: z.url().optional(),
  /** A Redis or Valkey for the queue, instead of PostgreSQL. */
  REDIS_URL: z.url().optional(),
  /** Where the embedded database and the pictures live. */
  COLORWAY_DATA_DIR: z.string().default('.data'),
  /** The address to listen on. `shopify app dev` puts the URL here under which its tunnel reaches us. */
  HOST: z.string().default(loopback),
  PORT: port.default(3000),
  /** Where Shopify's admin reaches the web server from outside. */
  PUBLIC_URL: z.url().optional(),
  SHOPIFY_API_KEY: z.string().optional(),
  SHOPIFY_API_SECRET: z.string().optional(),
  /** The one shop to work for, where the app is its own; unset, every shop may install the app. */
  SHOPIFY_SHOP: z.string().optional(),
  /** The access token of an app that was made in that shop's own admin. */
  SHOPIFY_ADMIN_TOKEN: z.string().optional(),
  /** Seals tokens and keys in the database: 32 bytes in base64. */
  COLORWAY_ENCRYPTION_KEY: encryptionKey,
  /** The key before it, until everything is sealed anew, which happens at the next start. */
  COLORWAY_ENCRYPTION_KEY_PREVIOUS: encryptionKey,
  /** A stand-in for every shop's Admin API; for development. */
  SHOPIFY_ADMIN_ORIGIN: z.url().optional(),
  /** An S3-compatible bucket for pictures instead of the disk: `s3://bucket/prefix?region=…&endpoint=…`. */
  STORAGE_URL: z.string().startsWith('s3://').optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  /** What each shop may spend in a month on the accounts that are set up here. */
  COLORWAY_SHOP_MONTH_CAP_USD: z.coerce.number().min(0).optional(),
  SHOPIFY_CDN: z.url().default('https://cdn.shopify.com/shopifycloud/'),
  /** Where Shopify runs the extensions of apps: only their scripts and our own page may call the server. */
  SHOPIFY_EXTENSIONS_ORIGIN: z.url().default('https://extensions.shopifycdn.com'),
  /** Allow plain http and private addresses; for development. */
  COLORWAY_ALLOW_PRIVATE_NETWORK: flag,
  /** Appends every line of every level to this file as well. */
  COLORWAY_LOG_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** The variables of each hosted editor, after its name in capitals: `WAVESPEED_API_KEY` … */
const editorVariables = z.object({
  /** The house's own account; unset, it has none there. */
  API_KEY: z.string().optional(),
  BASE_URL: z.url().optional(),
  /** The model for what goes live, and the one for drafts. */
  MODEL: z.string().optional(),
  DRAFT_MODEL: z.string().optional(),
  /** Of one picture, where the account pays another price than everybody. */
  PRICE_USD: z.coerce.number().min(0).optional(),
  STARTS_PER_MINUTE: z.coerce.number().positive().optional(),
  AT_ONCE: z.coerce.number().int().positive().optional(),
  WEBHOOK_SECRET: z.string().optional(),
})

type EditorVariables = z.output<typeof editorVariables>

/** What is set for one hosted editor. */
export interface EditorConfig {
  readonly apiKey: string | undefined
  readonly baseUrl: string | undefined
  readonly model: string | undefined
  readonly draftModel: string | undefined
  readonly priceMicros: bigint | undefined
  readonly startsPerMinute: number | undefined
  readonly atOnce: number | undefined
  readonly webhookSecret: string | undefined
}

export type Config = ReturnType<typeof readConfig>

/** The one reader of the environment. @throws ColorwayError `invalid_input`, naming every variable that is wrong. */
export const readConfig = (variables: NodeJS.ProcessEnv = process.env) => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const wrong: string[] = []
  const read = <T>(shape: z.ZodType<T>, values: unknown, prefix = ''): T | undefined => {
    const parsed = shape.safeParse(values)
    if (parsed.success) return parsed.data
    for (const { path, message } of parsed.error.issues) wrong.push(`${prefix}${path.join('.')}: ${message}`)
    return undefined
  }
  const env = read(environment, set)
  const editors = readEditors((prefix) => {
    const own = Object.entries(set).filter(([name]) => name.startsWith(prefix))
    const values = Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
    return read(editorVariables, values, prefix) ?? {}
  })
  if (!env || wrong.length > 0) throw invalidInput(`The environment is not usable:\n  ${wrong.join('\n  ')}`)
  const tunnel = /^https?:\/\//.test(env.HOST) ? env.HOST : undefined
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    dataDir: resolve(env.COLORWAY_DATA_DIR),
    host: tunnel === undefined ? env.HOST : loopback,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? tunnel,
    logLevel: env.LOG_LEVEL,
    logFile: env.COLORWAY_LOG_FILE,
    allowPrivateNetwork: env.COLORWAY_ALLOW_PRIVATE_NETWORK,
    storage: readStorage(env),
    houseCapMicros:
      env.COLORWAY_SHOP_MONTH_CAP_USD === undefined
        ? undefined
        : microsFromUsd(env.COLORWAY_SHOP_MONTH_CAP_USD),
    encryptionKeys: {
      current: env.COLORWAY_ENCRYPTION_KEY,
      previous: env.COLORWAY_ENCRYPTION_KEY_PREVIOUS,
    },
    editors,
    shopify: {
      apiKey: env.SHOPIFY_API_KEY,
      apiSecret: env.SHOPIFY_API_SECRET,
      shopId: env.SHOPIFY_SHOP,
      adminToken: env.SHOPIFY_ADMIN_TOKEN,
      adminOrigin: env.SHOPIFY_ADMIN_ORIGIN,
      cdn: env.SHOPIFY_CDN,
      extensionsOrigin: new URL(env.SHOPIFY_EXTENSIONS_ORIGIN).origin,
    },
  }
}

const readEditors = (
  read: (prefix: string) => EditorVariables,
): Readonly<Record<ProviderName, EditorConfig>> => {
  const of = (name: ProviderName): EditorConfig => {
    const variables = read(`${name.toUpperCase()}_`)
    return {
      apiKey: variables.API_KEY,
      baseUrl: variables.BASE_URL,
      model: variables.MODEL,
      draftModel: variables.DRAFT_MODEL,
      priceMicros: variables.PRICE_USD === undefined ? undefined : microsFromUsd(variables.PRICE_USD),
      startsPerMinute: variables.STARTS_PER_MINUTE,
      atOnce: variables.AT_ONCE,
      webhookSecret: variables.WEBHOOK_SECRET,
    }
  }
  return {
    dashscope: of('dashscope'),
    wavespeed: of('wavespeed'),
    empiriolabs: of('empiriolabs'),
    eachlabs: of('eachlabs'),
    segmind: of('segmind'),
    atlascloud: of('atlascloud'),
    pixazo: of('pixazo'),
  }
}

interface StorageConfig {
  readonly url: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** undefined: pictures lie on disk. */
const readStorage = ({
  STORAGE_URL: url,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
}: z.output<typeof environment>): StorageConfig | undefined => {
  if (url === undefined) return undefined
  if (accessKeyId && secretAccessKey) return { url, accessKeyId, secretAccessKey }
  throw invalidInput('STORAGE_URL is set, so AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed too.')
}
