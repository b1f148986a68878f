import type { AdminDocument, DocumentVariables } from './admin-document.ts'

/** No query may ask for more. */
const mostPoints = 1_000

/** Says what a document will ask for: the generator's guess at first, then what the shop said the last time. */
export interface PointsEstimates {
  estimate(document: AdminDocument<unknown, never>, variables: DocumentVariables): number
  learn(document: AdminDocument<unknown, never>, variables: DocumentVariables, requestedPoints: number): void
}

export const createPointsEstimates = (): PointsEstimates => {
  const learned = new Map<string, number>()
  const keyOf = (name: string, guess: number) => `${name} ${guess}`
  return {
    estimate: ({ name, cost }, variables) => {
      const guess = guessPoints(cost, variables)
      return learned.get(keyOf(name, guess)) ?? Math.min(guess, mostPoints)
    },
    learn: ({ name, cost }, variables, requestedPoints) => {
      learned.set(keyOf(name, guessPoints(cost, variables)), requestedPoints)
    },
  }
}

const guessPoints = (
  { fixed, each }: AdminDocument<unknown, never>['cost'],
  variables: DocumentVariables,
): number =>
  Object.entries(each).reduce((sum, [list, points]) => {
    const items = variables[list]
    return sum + points * (Array.isArray(items) ? items.length : 1)
  }, fixed)
