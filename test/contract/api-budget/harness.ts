import type { ApiBudget } from '../../../src/ports/api-budget.ts'

/** One bucket of a shop that was never asked, in a time that the test moves. */
export interface BudgetHarness {
  readonly budget: ApiBudget
  nowMs(): number
  /** Of that, what really passed since the bucket was opened: nothing, where the test has all of the time. */
  realMs(): number
  /** Lets time pass without waiting for it. */
  pass(ms: number): Promise<void>
}

export type OpenBudget = () => Promise<BudgetHarness>
