import type { Edit } from '../ports/edit-store.ts'

/** What is left out for one and the same reason. */
export interface Skipped {
  readonly reason: string
  readonly count: number
  /** Some of it: "Classic Tee · Cognac". */
  readonly examples: readonly string[]
}

const shownExamples = 3

/** Edits that are not made, by their reason, the most frequent first. */
export const countSkipped = (
  edits: readonly Pick<Edit, 'state' | 'reason' | 'productTitle' | 'colorwayLabel'>[],
): readonly Skipped[] => {
  const skipped = edits.filter(({ state }) => state === 'skipped')
  return [...Map.groupBy(skipped, ({ reason }) => reason ?? 'for an unknown reason')]
    .map(([reason, own]) => ({
      reason,
      count: own.length,
      examples: own
        .slice(0, shownExamples)
        .map(({ productTitle, colorwayLabel }) => `${productTitle} · ${colorwayLabel}`),
    }))
    .toSorted((one, other) => other.count - one.count)
}

export const describeSkipped = ({ reason, count, examples }: Skipped): string => {
  const more = count > examples.length ? ` and ${count - examples.length} more` : ''
  return `  ${count} × ${reason} (${examples.join(', ')}${more})`
}
