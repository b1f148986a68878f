import { setTimeout as wait } from 'node:timers/promises'
import type { FileRecord } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'
import { touch } from '../model/touch.ts'
import { FileRejection } from './file-rejection.ts'
import { inspectImage } from './inspect-image.ts'
import { readSource } from './read-source.ts'

/** Takes a new file from UPLOADED through PROCESSING to READY or FAILED. Never rejects. */
export const liveFile = async (shop: Shop, file: FileRecord, source: string): Promise<void> => {
  const options = { signal: shop.stopped, ref: false }
  try {
    await wait(shop.fileLifeMs.uploaded, undefined, options)
    file.status = 'PROCESSING'
    const inspected = readSource(shop, source).then(inspectImage)
    const [outcome] = await Promise.allSettled([
      inspected,
      wait(shop.fileLifeMs.processing, undefined, options),
    ])
    if (!shop.stopped.aborted) settle(file, outcome)
  } catch (error) {
    if (!shop.stopped.aborted) throw error
  }
}

const settle = (
  file: FileRecord,
  outcome: PromiseSettledResult<Awaited<ReturnType<typeof inspectImage>>>,
) => {
  if (outcome.status === 'fulfilled') {
    file.image = outcome.value
    file.status = 'READY'
  } else {
    file.error = explain(outcome.reason)
    file.status = 'FAILED'
  }
  touch(file)
}

const explain = (reason: unknown) =>
  reason instanceof FileRejection
    ? { code: reason.code, message: reason.message }
    : { code: 'IMAGE_PROCESSING_FAILURE' as const, message: String(reason) }
