import { createMemoryApiBudget } from '../../support/memory-api-budget.ts'
import { apiBudgetContract } from './api-budget-contract.ts'

apiBudgetContract(async () => {
  let nowMs = 0
  return {
    budget: createMemoryApiBudget({ nowMs: () => nowMs }),
    nowMs: () => nowMs,
    realMs: () => 0,
    pass: async (ms) => {
      nowMs += ms
    },
  }
}, 3_000)
