import type { EditState } from '../../domain/edit-state.ts'
import type { Database } from '../connect.ts'

interface Counts {
  readonly edits: Partial<Record<EditState, number>>
  readonly spentMicros: bigint
}

/**
 * How many edits of each batch stand in each state, and what was spent and reserved for it. Neither edits nor attempts
 * are looked at: the tallies and the budget are kept by whoever moves them.
 */
export const countBatches = async (
  db: Database,
  shopId: string,
  batchIds: readonly string[],
): Promise<Map<string, Counts>> => {
  const [tallies, spent] = await Promise.all([
    db.batchTally.groupBy({
      by: ['batchId', 'state'],
      where: { shopId, batchId: { in: [...batchIds] } },
      _sum: { edits: true },
    }),
    db.budget.findMany({ where: { shopId, period: { in: batchIds.map((id) => `batch ${id}`) } } }),
  ])
  const spentMicros = new Map(spent.map((budget) => [budget.period, budget.spentMicros]))
  return new Map(
    batchIds.map((id) => {
      const own = tallies.filter(({ batchId, _sum }) => batchId === id && (_sum.edits ?? 0) > 0)
      const edits = Object.fromEntries(own.map(({ state, _sum }) => [state, _sum.edits ?? 0]))
      return [id, { edits, spentMicros: spentMicros.get(`batch ${id}`) ?? 0n }]
    }),
  )
}
