import { microsToUsd } from '../../../src/domain/money.ts'
import type { EditorDescription } from '../../../src/ports/image-editor.ts'
import { quantile } from '../judge/quantile.ts'
import type { Made, NotMade, Outcome } from './have-edited.ts'

/** How one provider did. Measures are of its finished pictures' own reports; not a number where there are none. */
export interface ProviderFigures {
  readonly provider: string
  readonly model: string
  /** How many it was asked for. */
  readonly pictures: number
  /** By the verdict: accepted ones passed. */
  readonly accepted: number
  readonly look: number
  readonly fail: number
  /** Calls that brought no picture: turned down by moderation, and for any other reason. */
  readonly refused: number
  readonly failed: number
  readonly deltaE00: { readonly median: number; readonly p95: number }
  readonly backgroundPsnrDb: { readonly median: number }
  readonly structure: { readonly median: number }
  readonly costUsd: number
  readonly costPerAcceptedUsd: number
  readonly seconds: { readonly median: number }
}

export const figuresOf = (
  { provider, model }: EditorDescription,
  outcomes: readonly Outcome[],
): ProviderFigures => {
  const made = outcomes.filter((outcome): outcome is Made => outcome.kind === 'made')
  const notMade = outcomes.filter((outcome): outcome is NotMade => outcome.kind === 'not made')
  const of = (wanted: Made['verdict']): number => made.filter(({ verdict }) => verdict === wanted).length
  const refused = notMade.filter(({ code }) => code === 'refused').length
  const deltaE = made.map(({ finished }) => finished.report.deltaE00).filter((value) => value !== undefined)
  const costUsd = microsToUsd(outcomes.reduce((sum, { costMicros }) => sum + costMicros, 0n))
  const accepted = of('pass')
  return {
    provider,
    model,
    pictures: outcomes.length,
    accepted,
    look: of('look'),
    fail: of('fail'),
    refused,
    failed: notMade.length - refused,
    deltaE00: { median: quantile(deltaE, 0.5), p95: quantile(deltaE, 0.95) },
    backgroundPsnrDb: { median: middle(made.map(({ finished }) => finished.report.backgroundPsnrDb)) },
    structure: { median: middle(made.map(({ finished }) => finished.report.structure)) },
    costUsd,
    costPerAcceptedUsd: accepted === 0 ? Number.NaN : costUsd / accepted,
    seconds: { median: middle(made.map(({ seconds }) => seconds)) },
  }
}

const middle = (values: readonly number[]): number => quantile(values, 0.5)
