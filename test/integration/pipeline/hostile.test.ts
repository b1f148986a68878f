import { expect, it } from 'vitest'
import { freshDatabase } from '../../support/postgres.ts'
import { createTestLog } from '../../support/test-log.ts'
import { judgeMoney } from './hostile/judge-money.ts'
import { runHostile } from './hostile/run-hostile.ts'

/** States in which an edit needs no machine any more; those that are bad say why. */
const goodEnds = ['in_review']
const badEnds = ['refused', 'failed', 'parked']

it('comes to an end that explains itself, and to the cent that was billed, whatever goes wrong', async () => {
  const database = await freshDatabase()
  try {
    const ran = await runHostile({
      databaseUrl: database.url,
      log: createTestLog(),
      edits: 40,
      seed: 7,
      chanceEach: 0.02,
      capsUsd: [0.6, 1_000],
    })
    for (const { id, state, reason } of ran.edits) {
      expect([...goodEnds, ...badEnds], id).toContain(state)
      if (badEnds.includes(state)) expect(reason ?? '', `${id} ${state}`).toMatch(/\w{3,}.*[.:]/)
    }
    expect(ran.edits.filter(({ state }) => state === 'in_review').length).toBeGreaterThan(20)
    const money = judgeMoney(ran)
    expect(money).toMatchObject({ isWithin: true, outOfBounds: [], countsAgree: true })
    expect(ran.parkedForMoney).toBeGreaterThan(0)
    expect(ran.mostSpentUnderFirstCap).toBeLessThanOrEqual(ran.firstCapMicros)
  } finally {
    await database.drop()
  }
})
