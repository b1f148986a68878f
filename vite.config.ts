import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'

/**
 * Builds the page inside the admin into dist/admin. No inline script and no inlined asset comes out of it,
 * so that the server can send a strict content security policy.
 */
export default defineConfig({
  root: 'src/admin',
  base: '/',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: {
    outDir: '../../dist/admin',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: 'es2022',
  },
})
