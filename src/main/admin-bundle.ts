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

/** Of which sources the page there was built. */
const readDigest = (outDir: string): Promise<string | undefined> => readOrUndefined(join(outDir, digestFile))

/** Vite is a development tool: an installation for production goes without it. */
const loadVite = () => import('vite').catch(() => undefined)

/**
 * Several processes may build at once. A folder is moved whole or not at all: whoever finds the place taken looks whether
 * the page that is there now is the same.
 */
const putInPlace = async (freshDir: string, outDir: string, digest: string): Promise<void> => {
  while ((await readDigest(outDir)) !== digest) {
    const oldDir = `${outDir}.${randomUUID()}`
    if (await move(outDir, oldDir)) await rm(oldDir, { recursive: true, force: true })
    if (await move(freshDir, outDir)) return
  }
}

/** false where somebody else did something to either place in between. */
const move = async (from: string, to: string): Promise<boolean> => {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code)) return false
    throw error
  }
}

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
    await putInPlace(freshDir, outDir, digest)
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
  if ((await readDigest(outDir)) === digest) return outDir
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
