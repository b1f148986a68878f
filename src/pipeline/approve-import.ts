import { randomUUID } from 'node:crypto'
import { conflict, invalidInput } from '../domain/errors.ts'
import type { CsvImport } from '../ports/csv-import-store.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'

interface ApproveDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface ImportOrder {
  readonly shopId: string
  readonly importId: string
  readonly actor: string
}

/**
 * Makes batches of a file's plan, one for each editor that its rows name, and lets them run as far as they cost no more
 * than was quoted. Answers their ids; the same where it was approved before.
 * @throws ColorwayError `conflict` where there is nothing to approve, `invalid_input` where the file was to be free of
 *   errors and is not
 */
export const approveImport = async (
  { stores, nudges }: ApproveDeps,
  { shopId, importId, actor }: ImportOrder,
): Promise<readonly string[]> => {
  const { imports } = stores.forShop(shopId)
  const file = await imports.get(importId)
  if (file.state === 'approved') return file.batchIds
  const { summary } = file
  if (file.state !== 'quoted' || !summary)
    throw conflict(`The import is ${file.state}, so it cannot be approved.`)
  if (file.strict && summary.errors > 0)
    throw invalidInput(
      `${summary.errors} rows have errors, and the file was to be imported only without any.`,
      'Download the report, mend the rows and upload the file again.',
    )
  if (summary.edits === 0) throw conflict('The file asks for nothing that is not there already.')
  const batches = summary.quotes.map(({ provider, mostMicros }) => ({
    id: randomUUID(),
    origin: 'csv' as const,
    scope: { kind: 'import' as const, importId },
    requestedBy: actor,
    runWhenQuoted: true,
    runUpToMicros: mostMicros,
    quality: file.quality,
    provider,
  }))
  if (!(await imports.approve(importId, batches))) return (await imports.get(importId)).batchIds
  for (const { id } of batches) await nudges.nudge('plan-batch', { shopId, id })
  return batches.map(({ id }) => id)
}

/** Gives a file up that was not approved. @throws ColorwayError `conflict` */
export const cancelImport = async (
  { stores }: ApproveDeps,
  { shopId, importId }: ImportOrder,
): Promise<void> => {
  const { imports } = stores.forShop(shopId)
  if (await imports.cancel(importId)) return
  const { state }: Pick<CsvImport, 'state'> = await imports.get(importId)
  throw conflict(`The import is ${state}, so it cannot be cancelled.`)
}
