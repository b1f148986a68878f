import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { preact } from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const packings = { br: promisify(brotliCompress), gz: promisify(gzip) }

/** Packs each asset once, as small as it gets, so that the server need not do it for every visitor. */
const packAssets = (): Plugin => ({
  name: 'pack-assets',
  apply: 'build',
  writeBundle: async ({ dir = '' }) => {
    const assetsDir = join(dir, 'assets')
    for (const name of await readdir(assetsDir).catch(() => []))
      for (const [ending, pack] of Object.entries(packings)) {
        const path = join(assetsDir, name)
        await writeFile(`${path}.${ending}`, await pack(await readFile(path)))
      }
  },
})

// Vite goes by it, and tests have it otherwise: what they build would be the slow page for development, and stay.
process.env['NODE_ENV'] = 'production'

/**
 * Builds the page inside the admin into dist/admin. No inline script and no inlined asset comes out of it,
 * so that the server can send a strict content security policy.
 */
export default defineConfig({
  root: 'src/admin',
  base: '/',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), packAssets()],
  build: {
    outDir: '../../dist/admin',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: 'es2022',
  },
})
