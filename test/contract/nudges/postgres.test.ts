import pg from 'pg'
import { expect, it } from 'vitest'
import { steps } from '../../../src/ports/nudges.ts'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { backendHarness } from './backend-harness.ts'
import { nudgesContract } from './nudges-contract.ts'
import { outageCases } from './outage-cases.ts'
import { recordLog, someSubject, stubHandlers } from './stub-handlers.ts'

nudgesContract('postgres', async () => {
  const database = await freshDatabase()
  return backendHarness({ kind: 'postgres', url: database.url, close: database.drop })
})

outageCases('postgres', async () => {
  const database = await freshDatabase()
  return { url: database.url, cutConnections: () => cutConnections(database.url), close: database.drop }
})

it('keeps to its own schema, and to four connections and one to listen on', async () => {
  const database = await freshDatabase()
  const tablesBefore = await tablesOutsideBullmq(database.url)
  const queues = await openQueues({ backend: { kind: 'postgres', url: database.url }, log: recordLog() })
  await queues.startWorkers(stubHandlers({}, 10))
  const sending = steps.map((step) =>
    step === 'admit' || step === 'reconcile' || step === 'repair-catalogs' || step === 'run-schedules'
      ? queues.nudges.nudge(step, null)
      : queues.nudges.nudgeAll(step, Array.from({ length: 50 }, someSubject)),
  )
  await Promise.all(sending)
  expect(await countConnections(database.url)).toBeLessThanOrEqual(4 + 1)
  expect(await tablesOutsideBullmq(database.url)).toEqual(tablesBefore)
  await queues.close()
  await expect.poll(() => countConnections(database.url)).toBe(0)
  await database.drop()
})

const cutConnections = (url: string) =>
  query(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  ).then(() => {})

async function tablesOutsideBullmq(url: string) {
  return await query(
    url,
    `SELECT table_schema, table_name FROM information_schema.tables
      WHERE table_schema NOT IN ('bullmq', 'pg_catalog', 'information_schema') ORDER BY 1, 2`,
  )
}

async function countConnections(url: string): Promise<number> {
  const rows = await query(
    url,
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  return rows.length
}

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows
  } finally {
    await client.end()
  }
}
