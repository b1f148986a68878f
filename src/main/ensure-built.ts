import { createHash, randomUUID } from 'node:crypto'
import { globSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface BuiltFolder {
  /** The folder of the repository, or of the installed app. */
  readonly rootDir: string
  /** Patterns of what the built folder depends on, below the root. */
  readonly sources: readonly string[]
  /** Patterns of what lies among the sources and is none. */
  readonly except?: readonly string[]
  /** Where it is, or is to be. */
  readonly outDir: string
  /** Builds into a folder that is not there yet; answers false where it cannot be built here. */
  build(freshDir: string): Promise<boolean>
}

const digestFile = 'source-digest.txt'

const digestSources = async ({ rootDir, sources, except = [] }: BuiltFolder): Promise<string> => {
  const paths = globSync(sources, { cwd: rootDir, exclude: except })
  const hash = createHash('sha256')
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(rootDir, path)))
  return hash.digest('hex')
}

/** Of which sources the folder there was built. */
const readDigest = (outDir: string): Promise<string | undefined> =>
  readFile(join(outDir, digestFile), 'utf8').catch(() => undefined)

/**
 * Several processes may build at once. A folder is moved whole or not at all: whoever finds the place taken looks whether
 * what is there now is the same.
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

/**
 * Makes sure that a folder is built of its sources as they are, beside the one in use and swapped at the end, so that
 * nobody ever sees half of it. What cannot be built here, or does not build, stays as it was.
 * @returns whether it is built of these sources
 */
export const ensureBuilt = async (folder: BuiltFolder): Promise<boolean> => {
  const { outDir, build } = folder
  const digest = await digestSources(folder)
  if ((await readDigest(outDir)) === digest) return true
  const freshDir = `${outDir}.${randomUUID()}`
  try {
    if (!(await build(freshDir))) return false
    await writeFile(join(freshDir, digestFile), digest)
    await putInPlace(freshDir, outDir, digest)
    return true
  } finally {
    await rm(freshDir, { recursive: true, force: true })
  }
}
