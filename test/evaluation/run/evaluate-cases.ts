import { availableParallelism } from 'node:os'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import type { Judgement } from '../judge/judgement.ts'
import { summarize } from '../judge/summarize.ts'
import type { PlannedCase } from '../plan-cases.ts'
import { chooseCases } from './choose-cases.ts'
import { describeSummary } from './describe-summary.ts'
import { finishCase } from './finish-case.ts'
import type { CasesWish } from './read-wish.ts'
import { roundFigures } from './round-figures.ts'
import { workOff } from './work-off.ts'
import { writeWorst } from './write-worst.ts'

/**
 * Finishes the rendered edits and says how good they are. Answers whether all could be finished; those that could not
 * are told of, and are in no figure.
 */
export const evaluateCases = async (wish: CasesWish, terminal: Terminal): Promise<boolean> => {
  const planned = chooseCases(wish)
  const threads = availableParallelism()
  const desk = createPictureDesk({ threads })
  const progress = terminal.progress('Finishing')
  const worst = wish.out === undefined ? undefined : await writeWorst(wish.out)
  const judgements: Judgement[] = []
  const broken: string[] = []

  const work = async (one: PlannedCase): Promise<void> => {
    try {
      const finished = await finishCase(one, desk)
      judgements.push(finished.judgement)
      await worst?.add(finished)
    } catch (error) {
      broken.push(`${one.id}: ${error instanceof Error ? error.message : String(error)}`)
    }
    progress.update(judgements.length + broken.length, planned.length, one.id)
  }
  try {
    // One more than there are threads: it is made while the others are finished.
    await workOff(planned, threads + 1, work)
    await worst?.close()
  } finally {
    progress.stop()
    await desk.close()
  }
  for (const line of broken) terminal.complain(`Could not be finished: ${line}`)
  const summary = summarize(judgements)
  const figures = roundFigures({ ...summary, ...(broken.length > 0 && { broken: broken.length }) })
  terminal.result(figures, describeSummary(summary))
  return broken.length === 0
}
