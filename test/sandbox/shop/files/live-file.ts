import { setTimeout as wait } from 'node:timers/promises'
import type { FileErrorRecord, FileRecord, StoredImage } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'
import { FileRejection } from './file-rejection.ts'
import { inspectImage } from './inspect-image.ts'
import { readSource } from './read-source.ts'
import { touchFile } from './touch-file.ts'

interface FileLife {
  readonly file: FileRecord
  readonly source: string
  /** Its name turned out to be another file's while it was being processed. */
  readonly isDuplicate?: boolean
}

/** Takes a file from UPLOADED through PROCESSING to READY or FAILED. Never rejects. */
export const liveFile = async (
  shop: Shop,
  { file, source, isDuplicate = false }: FileLife,
): Promise<void> => {
  const options = { signal: shop.stopped, ref: false }
  const fate = shop.fileFates.draw(file)
  const processingMs = fate?.kind === 'slow' ? fate.processingMs : shop.fileLifeMs.processing
  try {
    await wait(shop.fileLifeMs.uploaded, undefined, options)
    file.status = 'PROCESSING'
    const inspected = readSource(shop, source).then(inspectImage)
    const [outcome] = await Promise.allSettled([inspected, wait(processingMs, undefined, options)])
    if (shop.stopped.aborted) return
    if (isDuplicate) fail(file, 'DUPLICATE_FILENAME_ERROR', 'A file with the same name already exists.')
    else if (fate?.kind === 'failed') fail(file, fate.code, 'The file could not be processed.')
    else settle(file, outcome)
    touchFile(shop.state, file)
  } catch (error) {
    if (!shop.stopped.aborted) throw error
  }
}

const settle = (file: FileRecord, outcome: PromiseSettledResult<StoredImage>) => {
  if (outcome.status === 'fulfilled') {
    file.image = outcome.value
    file.status = 'READY'
  } else if (outcome.reason instanceof FileRejection) {
    fail(file, outcome.reason.code, outcome.reason.message)
  } else {
    fail(file, 'IMAGE_PROCESSING_FAILURE', String(outcome.reason))
  }
}

const fail = (file: FileRecord, code: FileErrorRecord['code'], message: string) => {
  file.error = { code, message }
  file.status = 'FAILED'
}
