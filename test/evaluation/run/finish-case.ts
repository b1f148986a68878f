import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import { judgeReport } from '../../../src/domain/judge-report.ts'
import type { FinishedPicture, FinishingViews, PictureDesk } from '../../../src/ports/picture-desk.ts'
import type { EvaluationCase } from '../evaluation-case.ts'
import { judgeEdit } from '../judge/judge-edit.ts'
import type { Judgement } from '../judge/judgement.ts'
import { makeCase } from '../make-case.ts'
import type { PlannedCase } from '../plan-cases.ts'

export interface FinishedCase {
  readonly made: EvaluationCase
  readonly finished: FinishedPicture
  readonly views: FinishingViews
  readonly judgement: Judgement
  /** Of the verdict. */
  readonly reasons: readonly string[]
}

/** Makes a case, finishes it as a hosted editor's picture, and has it judged by its true masks. */
export const finishCase = async (planned: PlannedCase, desk: PictureDesk): Promise<FinishedCase> => {
  const made = await makeCase(planned)
  const { original, edited, thing, targetHex } = made
  const finished = await desk.finish({
    original,
    edited,
    thing,
    target: labFromHex(targetHex),
    provenance: { digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
    debug: true,
  })
  const { bytes, report, views } = finished
  if (!views) throw new Error('Finishing showed nothing of what it did.')
  const { pixels, mask } = views
  const { verdict, reasons } = judgeReport(report)
  const judgement = await judgeEdit(made, { pixels, bytes, mask, report, verdict, mode: report.mode })
  return { made, finished, views, judgement, reasons }
}
