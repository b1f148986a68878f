import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type Route, text } from './route.ts'

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serves the scripts, styles and drawings of a folder. The pattern lets no path climb out of it. */
export const staticFiles = (prefix: string, folder: URL): Route => ({
  method: 'GET',
  path: new RegExp(`^${prefix}/([\\w-]+(?:[./][\\w-]+)*)$`),
  answer: async ({ groups: [name = ''] }) => {
    const mimeType = mimeTypes[extname(name)]
    if (mimeType === undefined) return text('Not Found', 404)
    const content = await readFile(new URL(name, folder)).catch(() => undefined)
    return content === undefined
      ? text('Not Found', 404)
      : new Response(content, {
          headers: {
            'content-type': mimeType,
            'access-control-allow-origin': '*',
            'cache-control': 'no-cache',
          },
        })
  },
})
