import { setTimeout as sleep } from 'node:timers/promises'
import type { CsvImport, CsvImportStore } from '../ports/csv-import-store.ts'
import type { Terminal } from './terminal.ts'

interface Watch {
  readonly imports: CsvImportStore
  readonly id: string
  readonly terminal: Terminal
}

const lookEveryMs = 200

/** Shows how far a file is read until it is. */
export const watchImport = async ({ imports, id, terminal }: Watch): Promise<CsvImport> => {
  const progress = terminal.progress('Reading the file')
  try {
    for (;;) {
      const file = await imports.get(id)
      const note = file.state === 'planned' ? 'the catalogue comes first' : `${file.dataRows} rows`
      progress.update(Math.min(file.bytesRead, file.fileBytes), file.fileBytes, note)
      if (file.state !== 'planned' && file.state !== 'reading') return file
      await sleep(lookEveryMs)
    }
  } finally {
    progress.stop()
  }
}
