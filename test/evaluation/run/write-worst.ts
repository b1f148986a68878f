import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareFolder, writeWhole } from '../../../src/cli/files.ts'
import type { Judgement } from '../judge/judgement.ts'
import type { FinishedCase } from './finish-case.ts'

interface WorstCases {
  add(finished: FinishedCase): Promise<void>
  /** Writes the pictures of the worst. */
  close(): Promise<void>
}

const worstCount = 10

/**
 * Keeps what went worst in a folder: the pictures of the ten worst clean cases and of every fault that passed, and
 * each judgement with its reasons and its report as a line of judgements.jsonl. @throws ColorwayError `invalid_input`
 */
export const writeWorst = async (folder: string): Promise<WorstCases> => {
  await prepareFolder(folder)
  const list = join(folder, 'judgements.jsonl')
  await writeFile(list, '')
  let worst: readonly FinishedCase[] = []
  return {
    add: async (one) => {
      const { judgement, reasons, finished } = one
      await appendFile(list, `${JSON.stringify({ ...judgement, reasons, report: finished.report })}\n`)
      if (judgement.kind === 'clean')
        worst = [...worst, one]
          .sort((a, b) => badnessOf(b.judgement) - badnessOf(a.judgement))
          .slice(0, worstCount)
      else if (judgement.verdict === 'pass') await writePictures(folder, one)
    },
    close: async () => {
      for (const one of worst) await writePictures(folder, one)
    },
  }
}

/** How far a clean case misses what is promised: 1 is just kept. One that was not passed counts as well. */
const badnessOf = (judgement: Judgement): number => {
  const { verdict, backgroundChangedPixels, deltaE00, maskIou, printDeltaE = 0, structure } = judgement
  const misses = [deltaE00 / 4, (1 - maskIou) / 0.05, printDeltaE / 4, (1 - structure) / 0.05]
  return Math.max(...misses) + (verdict === 'pass' ? 0 : 10) + (backgroundChangedPixels > 0 ? 100 : 0)
}

const writePictures = async (folder: string, { made, finished, views }: FinishedCase): Promise<void> => {
  const name = made.id.replaceAll('/', '.')
  const pictures = { original: made.original, edited: made.edited, result: finished.bytes, mask: views.mask }
  for (const [what, bytes] of Object.entries(pictures))
    await writeWhole(folder, `${name}.${what}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`, bytes)
}
