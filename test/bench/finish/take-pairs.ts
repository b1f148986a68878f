import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A photograph of 2,048 × 2,048 pixels and a model's edit of it, both JPEGs of quality 90. */
export interface PicturePair {
  readonly original: Uint8Array
  readonly edited: Uint8Array
}

interface PairFolder {
  /** One at a time, as a worker gets them. */
  readonly read: (index: number) => Promise<PicturePair>
  readonly remove: () => Promise<void>
}

/** A folder of so many pairs, made in a process of their own, whose memory is not ours to count. */
export async function takePairs(count: number): Promise<PairFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'colorway-pairs-'))
  const script = join(import.meta.dirname, 'make-pairs.ts')
  const remove = () => rm(folder, { recursive: true, force: true })
  await promisify(execFile)(process.execPath, [script, folder, String(count)]).catch(async (error) => {
    await remove()
    throw error
  })
  const read = async (index: number): Promise<PicturePair> => ({
    original: await readFile(join(folder, `${index}.original.jpg`)),
    edited: await readFile(join(folder, `${index}.edited.jpg`)),
  })
  return { read, remove }
}
