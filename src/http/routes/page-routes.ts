import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

export interface PageSettings {
  /** The built page: index.html and its assets. */
  readonly bundleDir: string
  readonly apiKey: string
  /** Where App Bridge and Polaris come from, with a closing slash. */
  readonly shopifyCdn: string
  /** Where the pictures of products are served: "https://cdn.shopify.com". */
  readonly pictureOrigin: string
  /** Pages that may show ours in a frame, besides the visiting shop's own admin. */
  readonly frameOrigins: readonly string[]
}

/** The paths of its screens; src/admin/shell/route.ts knows what is shown at each. */
const pagePaths = [
  '/',
  '/products',
  '/batches',
  '/imports',
  '/imports/:id',
  '/refreshes',
  '/review',
  '/published',
  '/colors',
  '/settings',
  '/activity',
]

/** Who says no shop's domain, or several, is shown the page, but in no shop's frame. */
const querySchema = z.object({
  shop: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/)
    .optional()
    .catch(undefined),
})

/** The page inside the admin. It holds nothing of a merchant's: everything comes by the API, with a token. */
export const pageRoutes =
  ({ bundleDir, apiKey, shopifyCdn, pictureOrigin, frameOrigins }: PageSettings): FastifyPluginAsyncZod =>
  async (app) => {
    const template = await readFile(join(bundleDir, 'index.html'), 'utf8')
    const page = template.replaceAll('%SHOPIFY_API_KEY%', apiKey).replaceAll('%SHOPIFY_CDN%', shopifyCdn)
    const cdnOrigin = new URL(shopifyCdn).origin

    await app.register(fastifyStatic, {
      root: join(bundleDir, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
      // Each asset lies there packed as well.
      preCompressed: true,
    })

    for (const path of pagePaths)
      app.get(path, { schema: { querystring: querySchema } }, ({ query: { shop } }, reply) => {
        const ancestors = [...(shop === undefined ? [] : [`https://${shop}`]), ...frameOrigins]
        return reply
          .headers({
            ...pageHeaders,
            'content-security-policy': writePolicy({ cdnOrigin, pictureOrigin, ancestors }),
          })
          .type('text/html; charset=utf-8')
          .send(page)
      })
  }

interface Origins {
  readonly cdnOrigin: string
  readonly pictureOrigin: string
  readonly ancestors: readonly string[]
}

const pageHeaders = {
  // The address holds who visits, and a session token of a minute: neither the page nor it is for anybody else.
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
}

/**
 * No script and no style attribute may stand in the page itself. Style elements may: Polaris brings its own, into
 * its shadow trees, where nothing of a merchant's gets to.
 */
const writePolicy = ({ cdnOrigin, pictureOrigin, ancestors }: Origins): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${cdnOrigin}`,
    "script-src-attr 'none'",
    `style-src 'self' ${cdnOrigin}`,
    `style-src-elem 'self' 'unsafe-inline' ${cdnOrigin}`,
    "style-src-attr 'none'",
    `font-src 'self' ${cdnOrigin}`,
    `img-src 'self' data: blob: ${pictureOrigin}`,
    `connect-src 'self' ${cdnOrigin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors https://admin.shopify.com ${ancestors.join(' ')}`.trimEnd(),
  ].join('; ')
