import { createHash } from 'node:crypto'
import type { Raster } from '../raster/raster.ts'
import { type FoundThing, findThing } from './find-thing.ts'

/**
 * Finds the thing of a picture; `bytes` are the file that the raster was decoded from, `noun` says what the thing
 * is, where that is known.
 */
export type FindInPicture = (bytes: Uint8Array, raster: Raster, noun?: string | undefined) => FoundThing

/**
 * Remembers what was found in the last pictures, by their content and what was looked for: the colours of a product
 * are made from one photograph, and each is found in twice, to edit it and to finish it.
 */
export const rememberFindings = (keepCount: number): FindInPicture => {
  const findings = new Map<string, FoundThing>()
  return (bytes, raster, noun) => {
    const key = `${createHash('sha256').update(bytes).digest('base64')} ${noun ?? ''}`
    const found = findings.get(key) ?? findThing(raster, { noun })
    findings.delete(key)
    findings.set(key, found)
    for (const oldest of findings.keys()) {
      if (findings.size <= keepCount) break
      findings.delete(oldest)
    }
    return found
  }
}
