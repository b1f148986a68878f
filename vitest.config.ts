import { defineConfig } from 'vitest/config'

/** Tests that may ask for a database, each kind in a folder of test/ that is named like it. */
const projectWithDatabase = (name: string, timeoutMs: number, isolate = true) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    globalSetup: ['test/support/leak-watch.ts', 'test/support/global-setup.ts'],
    setupFiles: 'test/support/hear-servers.ts',
    testTimeout: timeoutMs,
    isolate,
    hookTimeout: Math.max(60_000, timeoutMs),
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          globalSetup: 'test/support/leak-watch.ts',
          setupFiles: 'test/support/hear-servers.ts',
          // Pure code leaves nothing behind for the next file: half the time is saved that modules take to load.
          isolate: false,
          // Pictures take their time on a busy machine.
          testTimeout: 20_000,
        },
      },
      // Each file has a database of its own, and leaves nothing else behind.
      projectWithDatabase('contract', 30_000, false),
      // In a process of their own: V8 loses track of its code pages where many threads came and went in one
      // ("Check failed: jit_page.has_value()", nodejs/node#64500), as the pools of these tests do.
      projectWithDatabase('integration', 60_000),
      projectWithDatabase('browser', 90_000),
    ],
  },
})
