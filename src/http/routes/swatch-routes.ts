import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** "#1F2A44" → "/swatches/1F2A44.svg" */
export const swatchPath = (hex: string): string => `/swatches/${hex.slice(1)}.svg`

const swatchParams = z.object({ drawing: z.string().regex(/^[0-9A-F]{6}\.svg$/) })

/**
 * A colour as a picture, for pages that take no styles of ours: a disc with a thin edge, so that white is seen on white.
 * It says nothing of any shop, and so is anybody's.
 */
export const swatchRoutes: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/swatches/:drawing', { schema: { params: swatchParams } }, ({ params: { drawing } }, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('image/svg+xml')
      .send(drawSwatch(drawing.slice(0, 6))),
  )
  done()
}

const drawSwatch = (hex: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">` +
  `<circle cx="20" cy="20" r="19.25" fill="#${hex}" stroke="#000" stroke-opacity=".2" stroke-width="1.5"/></svg>`
