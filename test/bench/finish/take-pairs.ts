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

/** So many pairs, made in a process of their own, whose memory is not ours to count. */
export const takePairs = async (count: number): Promise<readonly PicturePair[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'colorway-pairs-'))
  try {
    const script = join(import.meta.dirname, 'make-pairs.ts')
    await promisify(execFile)(process.execPath, [script, folder, String(count)])
    return await Promise.all(
      Array.from({ length: count }, async (_, index) => ({
        original: await readFile(join(folder, `${index}.original.jpg`)),
        edited: await readFile(join(folder, `${index}.edited.jpg`)),
      })),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
