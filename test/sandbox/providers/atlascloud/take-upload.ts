import { json, type Routed } from '../../shop/http/route.ts'
import { trouble } from '../desk/call.ts'
import type { Desk } from '../desk/desk.ts'

const lifeMs = 24 * 3_600_000

/** Takes one file as multipart, and gives an address where it lies for a while. */
export const takeUpload =
  (desk: Desk) =>
  async (routed: Routed): Promise<Response> => {
    if (!desk.knows(routed)) return desk.explain(trouble('bad-key', 'The key is not accepted.'))
    const form = await routed.request.formData().catch(() => undefined)
    const file = [...(form?.values() ?? [])].find((value) => value instanceof File)
    if (!file) return desk.explain(trouble('invalid', 'A file is required.'))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const stored = { provider: 'atlascloud', bytes, mimeType: file.type, lifeMs, behavior: 'whole' } as const
    return json({ code: 200, data: { download_url: desk.world.results.put(stored), filename: file.name } })
  }
