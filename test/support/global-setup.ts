import type { TestProject } from 'vitest/node'
import { postgresFolder, removeAbandonedPostgres, removePostgres } from './postgres-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps its database server; see `freshDatabase`. */
    readonly postgresFolder: string
  }
}

/**
 * Names one data folder for the run: the first test that asks for a database starts the server there, so that runs
 * without one don't pay for it. Afterwards nothing of it is left.
 */
export default async function setUp(project: TestProject) {
  const folder = postgresFolder(process.pid)
  await removeAbandonedPostgres()
  project.provide('postgresFolder', folder)
  return () => removePostgres(folder)
}
