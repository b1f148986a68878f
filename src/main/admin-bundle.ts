import { createHash, randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unavailable } from '../domain/errors.ts'

interface AdminBundle {
  /** The folder of the repository, or of the installed app. */
  readonly rootDir: string
  /** Where the built page is, or is to be. */
  readonly outDir: string
}

const digestFile = 'source-digest.txt'

/** What the built page depends on; the lock file stands for the versions of what is bundled. */
const sources = ['src/admin/**/*.{ts,tsx,css,html}', 'vite.config.ts', 'package-lock.json']

const digestSources = async (rootDir: string): Promise<string> => {
  const paths = globSync(sources, { cwd: rootDir })
  const hash = createHash('sha256')
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(rootDir, path)))
  return hash.digest('hex')
}

const readOrUndefined = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined)

/** Vite is a development tool: an installation for production goes without it. */
const loadVite = () => import('vite').catch(() => undefined)

/** Builds beside the folder in use and swaps at the end, so that a server never serves half a page. */
const build = async (
  vite: typeof import('vite'),
  { rootDir, outDir }: AdminBundle,
  digest: string,
): Promise<void> => {
  const freshDir = `${outDir}.${randomUUID()}`
  try {
    await vite.build({
      configFile: join(rootDir, 'vite.config.ts'),
      root: join(rootDir, 'src/admin'),
      logLevel: 'silent',
      build: { outDir: freshDir, emptyOutDir: true },
    })
    await writeFile(join(freshDir, digestFile), digest)
    await rm(outDir, { recursive: true, force: true })
    await rename(freshDir, outDir)
  } finally {
    await rm(freshDir, { recursive: true, force: true })
  }
}

/**
 * Makes sure that the page inside the admin is built from the sources as they are, and gives its folder
 * (index.html and assets/). Takes about two seconds when something changed, and a few milliseconds otherwise.
 * Without Vite, as in production, what was built before is taken as it is.
 * @throws ColorwayError `unavailable` where there is neither a built page nor Vite to build it
 */
export const ensureAdminBundle = async ({ rootDir, outDir }: AdminBundle): Promise<string> => {
  const digest = await digestSources(rootDir)
  if ((await readOrUndefined(join(outDir, digestFile))) === digest) return outDir
  const vite = await loadVite()
  if (vite !== undefined) {
    await build(vite, { rootDir, outDir }, digest)
    return outDir
  }
  if ((await readOrUndefined(join(outDir, 'index.html'))) !== undefined) return outDir
  throw unavailable(
    `The page inside the admin is not built: ${outDir} has no index.html. Run \`npx vite build\` on a development installation and ship its dist/admin.`,
  )
}
