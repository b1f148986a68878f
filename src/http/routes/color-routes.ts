import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { formatHex, parseHex } from '../../domain/color/hex.ts'
import { invalidFields, notFound } from '../../domain/errors.ts'
import type { ColorNamePlace } from '../../ports/color-names.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireColor } from '../to-wire-color.ts'
import type { WireColorPage, WireColorSaved } from '../wire/wire-colors.ts'

const colorsPerPage = 50

const longestName = 255
const params = z.object({ name: z.string().min(1).max(longestName) })
/** "?NAME" after one that is unclear, "!NAME" after another. */
const place = z
  .string()
  .regex(/^[?!]./)
  .max(longestName + 1)
  .transform((text): ColorNamePlace => ({ isUnclear: text.startsWith('?'), name: text.slice(1) }))
const query = z.object({
  after: place.optional(),
  search: z.string().trim().max(longestName).optional(),
  only: z.enum(['unclear', 'own']).optional(),
})
const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('color'), hex: z.string().max(100) }),
  z.object({ kind: z.enum(['two-colored', 'pattern']) }),
])

/** The colour names of a shop's catalogue, and the merchant's word on them. */
export const colorRoutes =
  ({ stores }: Pick<HttpDeps, 'stores'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const readSaved = async (shopId: string, name: string): Promise<WireColorSaved> => {
      const { colorNames } = stores.forShop(shopId)
      const color = await colorNames.get(name)
      return { color: color ? toWireColor(color) : null, edits: await colorNames.countEdits(name) }
    }

    app.get('/api/colors', { schema: { querystring: query } }, async (request): Promise<WireColorPage> => {
      const { shopId } = visitorOf(request)
      const { after, search, only } = request.query
      const { colorNames } = stores.forShop(shopId)
      const [{ rows, nextAfter }, counts] = await Promise.all([
        colorNames.list({ after, limit: colorsPerPage }, { search: search || undefined, only }),
        colorNames.counts(),
      ])
      const last = rows.at(-1)
      return {
        colors: rows.map(toWireColor),
        nextAfter: nextAfter !== undefined && last ? `${last.isUnclear ? '?' : '!'}${last.name}` : null,
        counts,
      }
    })

    app.put('/api/colors/:name', { schema: { params, body: entry } }, async (request) => {
      const { shopId } = visitorOf(request)
      const { name } = request.params
      const { body } = request
      const meaning = body.kind === 'color' ? { kind: body.kind, hex: readHex(body.hex) } : body
      await stores.forShop(shopId).colors.set(name, meaning, actorOf(request))
      return readSaved(shopId, name)
    })

    app.delete('/api/colors/:name', { schema: { params } }, async (request) => {
      const { shopId } = visitorOf(request)
      const { name } = request.params
      if (!(await stores.forShop(shopId).colors.remove(name)))
        throw notFound(`Your colours do not have “${name}” any more.`)
      return readSaved(shopId, name)
    })
    done()
  }

const readHex = (typed: string): string => {
  const text = typed.trim()
  const rgb = parseHex(text.startsWith('#') ? text : `#${text}`)
  if (!rgb) throw invalidFields({ hex: `“${text}” is no colour: write it like #1F2A44.` })
  return formatHex(rgb)
}
