import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/database/open-database.ts'
import { createLog } from '../../src/main/create-log.ts'
import { judgeMoney } from '../integration/pipeline/hostile/judge-money.ts'
import { runHostile } from '../integration/pipeline/hostile/run-hostile.ts'
import type { Benchmark } from './bench.ts'

/**
 * Makes a thousand edits at all seven sandbox providers at once while every fault that they know happens by chance.
 * `isWithin`: what was settled ≤ what they billed ≤ that and what is uncertain; `unexplained` counts edits that ended
 * badly and do not say why. `--edits=N`, `--seed=N`, `--chance=0.02` of each fault for each call.
 */
export const bench: Benchmark = async (tell, options) => {
  const edits = Number(options.get('edits') ?? 1_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-hostile-'))
  const log = createLog({ logLevel: 'error', logFile: options.get('log') })
  const database = await openDatabase({ databaseUrl: undefined, dataDir, log })
  try {
    tell(`Making ${edits} edits …`)
    const startMs = performance.now()
    const ran = await runHostile({
      databaseUrl: database.url,
      log,
      edits,
      seed: Number(options.get('seed') ?? 1),
      chanceEach: Number(options.get('chance') ?? 0.02),
      capsUsd: [edits * 0.02, 100_000],
    })
    const money = judgeMoney(ran)
    const states = Object.groupBy(ran.edits, ({ state }) => state)
    return {
      edits,
      states: Object.fromEntries(Object.entries(states).map(([state, some]) => [state, some.length])),
      attempts: ran.attempts.length,
      unexplained: ran.edits.filter(({ state, reason }) => state !== 'in_review' && !reason).length,
      settledUsd: toUsd(money.settledMicros),
      billedUsd: toUsd(money.billedMicros),
      uncertainUsd: toUsd(money.uncertainMicros),
      isWithin: money.isWithin,
      outOfBounds: money.outOfBounds,
      countsAgree: money.countsAgree,
      capUsd: toUsd(ran.firstCapMicros),
      mostSpentUnderCapUsd: toUsd(ran.mostSpentUnderFirstCap),
      parkedForMoney: ran.parkedForMoney,
      overLimit: ran.overLimit,
      seconds: Math.round((performance.now() - startMs) / 1_000),
    }
  } finally {
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const toUsd = (micros: bigint): number => Number(micros) / 1e6
