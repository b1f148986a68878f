/**
 * Writes the typed database client of prisma/schema.prisma to src/database/generated: `node prisma/generate-client.ts`.
 *
 * `prisma generate` insists on a schema engine although it never starts one, and would download it (Prisma 7.10,
 * tried 2026-11-20). Naming any existing file as that engine keeps it offline; Node's own binary exists everywhere.
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const prismaCli = createRequire(import.meta.url).resolve('prisma/build/index.js')
const [schemaPath = join(root, 'prisma/schema.prisma')] = process.argv.slice(2)

execFileSync(process.execPath, [prismaCli, 'generate', '--schema', schemaPath], {
  cwd: root,
  // Quiet when it works; when it fails, what it said is in the error.
  stdio: 'pipe',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: 'true',
    CHECKPOINT_DISABLE: '1',
  },
})
