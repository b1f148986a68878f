import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const support = (name: string) => fileURLToPath(new URL(`../../../support/${name}`, import.meta.url))

/** The watch for leaks over a single planted one. */
export default defineConfig({
  test: {
    name: 'planted',
    root: import.meta.dirname,
    include: ['*.planted.ts'],
    globalSetup: support('leak-watch.ts'),
    setupFiles: support('hear-servers.ts'),
  },
})
