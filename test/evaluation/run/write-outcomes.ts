import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareFolder, writeWhole } from '../../../src/cli/files.ts'
import { microsToUsd } from '../../../src/domain/money.ts'
import type { Outcome } from './have-edited.ts'
import type { Photograph } from './photograph.ts'

interface OutcomeWriter {
  add(provider: string, photograph: Photograph, outcome: Outcome): Promise<void>
}

/**
 * Keeps everything that providers made in a folder: original, edit and result of each, and a line of
 * judgements.jsonl. @throws ColorwayError `invalid_input`
 */
export const writeOutcomes = async (folder: string): Promise<OutcomeWriter> => {
  await prepareFolder(folder)
  const list = join(folder, 'judgements.jsonl')
  await writeFile(list, '')
  return {
    add: async (provider, photograph, outcome) => {
      const id = `${provider}.${photograph.name}`
      await appendFile(list, `${JSON.stringify({ id, provider, ...toLine(outcome) })}\n`)
      if (outcome.kind === 'not made') return
      const { original, edited, finished } = outcome
      await writeWhole(folder, `${photograph.name}.original.${suffixOf(original)}`, original)
      await writeWhole(folder, `${id}.edited.${suffixOf(edited)}`, edited)
      await writeWhole(folder, `${id}.result.${suffixOf(finished.bytes)}`, finished.bytes)
    },
  }
}

const toLine = (outcome: Outcome) => {
  const costUsd = microsToUsd(outcome.costMicros)
  if (outcome.kind === 'not made') return { error: outcome.code, reasons: [outcome.reason], costUsd }
  const { verdict, reasons, finished, seconds } = outcome
  return { verdict, reasons, report: finished.report, costUsd, seconds }
}

/** By the first byte, which tells the three formats apart. */
const suffixOf = ([first]: Uint8Array): string => (first === 0x89 ? 'png' : first === 0x52 ? 'webp' : 'jpg')
