import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from '../domain/errors.ts'
import { ensureBuilt } from './ensure-built.ts'

interface AdminBundle {
  /** The folder of the repository, or of the installed app. */
  readonly rootDir: string
  /** Where the built page is, or is to be. */
  readonly outDir: string
}

/** What the built page depends on; the lock file stands for the versions of what is bundled. */
const sources = ['src/admin/**/*.{ts,tsx,css,html}', 'vite.config.ts', 'package-lock.json']

/** Vite is a development tool: an installation for production goes without it. */
const loadVite = () => import('vite').catch(() => undefined)

const buildInto = async (rootDir: string, freshDir: string): Promise<boolean> => {
  const vite = await loadVite()
  await vite?.build({
    configFile: join(rootDir, 'vite.config.ts'),
    root: join(rootDir, 'src/admin'),
    logLevel: 'silent',
    build: { outDir: freshDir, emptyOutDir: true },
  })
  return vite !== undefined
}

/**
 * Makes sure that the page inside the admin is built from the sources as they are, and gives its folder
 * (index.html and assets/). Takes about two seconds when something changed, and a few milliseconds otherwise.
 * Without Vite, as in production, what was built before is taken as it is.
 * @throws ColorwayError `unavailable` where there is neither a built page nor Vite to build it
 */
export const ensureAdminBundle = async ({ rootDir, outDir }: AdminBundle): Promise<string> => {
  const build = (freshDir: string) => buildInto(rootDir, freshDir)
  if (await ensureBuilt({ rootDir, sources, outDir, build })) return outDir
  if (existsSync(join(outDir, 'index.html'))) return outDir
  throw unavailable(
    `The page inside the admin is not built: ${outDir} has no index.html. Run \`npx vite build\` on a development installation and ship its dist/admin.`,
  )
}
