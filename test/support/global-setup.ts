import type { TestProject } from 'vitest/node'
import { dropPostgres, isAbandoned, postgresFolder, removePostgres } from './postgres-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps its database server; see `freshDatabase`. */
    readonly postgresFolder: string
  }
}

/**
 * Names one data folder for the run: the first test that asks for a database starts the server there, so that runs
 * without one don't pay for it. Afterwards nothing of it is left, also when Ctrl-C ends the run.
 */
export default async function setUp(project: TestProject) {
  await removePostgres(isAbandoned)
  project.provide('postgresFolder', postgresFolder(process.pid))
  process.once('exit', () => dropPostgres(process.pid))
  return () => removePostgres((pid) => pid === process.pid)
}
