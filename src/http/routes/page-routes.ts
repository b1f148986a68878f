import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

export interface PageSettings {
  /** The built page: index.html and its assets. */
  readonly bundleDir: string
  readonly apiKey: string
  /** Where App Bridge and Polaris come from, with a closing slash. */
  readonly shopifyCdn: string
  /** Pages that may show ours in a frame, besides the visiting shop's own admin. */
  readonly frameOrigins: readonly string[]
}

/** The paths of its screens; src/admin/shell/route.ts knows what is shown at each. */
const pagePaths = ['/', '/products', '/batches', '/review', '/published', '/colors', '/settings', '/activity']

const shopDomain = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/

/** The page inside the admin. It holds nothing of a merchant's: everything comes by the API, with a token. */
export const pageRoutes =
  ({ bundleDir, apiKey, shopifyCdn, frameOrigins }: PageSettings): FastifyPluginAsync =>
  async (app) => {
    const template = await readFile(join(bundleDir, 'index.html'), 'utf8')
    const page = template.replaceAll('%SHOPIFY_API_KEY%', apiKey).replaceAll('%SHOPIFY_CDN%', shopifyCdn)
    const cdnOrigin = new URL(shopifyCdn).origin

    await app.register(fastifyStatic, {
      root: join(bundleDir, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
    })

    for (const path of pagePaths)
      app.get<{ Querystring: { shop?: string } }>(path, (request, reply) => {
        const { shop } = request.query
        const ancestors = [
          ...(shop !== undefined && shopDomain.test(shop) ? [`https://${shop}`] : []),
          ...frameOrigins,
        ]
        return reply
          .header('content-security-policy', writePolicy(cdnOrigin, ancestors))
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(page)
      })
  }

const writePolicy = (cdnOrigin: string, ancestors: readonly string[]): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${cdnOrigin}`,
    `style-src 'self' 'unsafe-inline' ${cdnOrigin}`,
    `font-src 'self' ${cdnOrigin}`,
    // Pictures as the shop shows them, besides our own.
    `img-src 'self' data: blob: ${cdnOrigin}`,
    `connect-src 'self' ${cdnOrigin}`,
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors https://admin.shopify.com ${ancestors.join(' ')}`,
  ].join('; ')
