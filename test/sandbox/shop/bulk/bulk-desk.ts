import { setTimeout as wait } from 'node:timers/promises'
import { gid } from '../model/gid.ts'
import type { BulkErrorCode, BulkOperationRecord } from './bulk-operation-record.ts'

/** How long an operation stays in each state, in milliseconds. */
export interface BulkLifeMs {
  readonly created: number
  readonly running: number
}

export interface BulkFailure {
  readonly errorCode: BulkErrorCode
  /** Strike only an operation that groups its result. */
  readonly onlyGrouped?: boolean
  /** Leave the first half of the result at `partialDataUrl`. */
  readonly withPartialData?: boolean
}

/** What a test may do to the shop's bulk operations. */
export interface BulkControls {
  /** The next operation that it is about fails. */
  failNext(failure: BulkFailure): void
  /** Changes the result of the next operation that completes. */
  tamperNext(change: (result: string) => string): void
  /** Hears of each operation that ended, as by the webhook `bulk_operations/finish`; answers how to stop listening. */
  onFinish(listener: (finished: BulkOperationRecord) => void): () => void
  operations(): readonly BulkOperationRecord[]
}

/** The shop's bulk operations of one app. */
export interface BulkDesk extends BulkControls {
  readonly records: ReadonlyMap<string, BulkOperationRecord>
  /** undefined where five are running already. */
  start(query: string, grouped: boolean): BulkOperationRecord | undefined
  cancel(record: BulkOperationRecord): void
  /** A result, by the name of its file. */
  result(name: string): string | undefined
}

export interface BulkResult {
  /** JSONL; empty where nothing was found. */
  readonly text: string
  readonly objects: number
  readonly rootObjects: number
}

interface BulkDeskOptions {
  readonly lifeMs: BulkLifeMs
  readonly origin: string
  readonly stopped: AbortSignal
  nextNumber(): number
  run(query: string, grouped: boolean): Promise<BulkResult>
}

const mostAtOnce = 5

export const createBulkDesk = (options: BulkDeskOptions): BulkDesk => {
  const records = new Map<string, BulkOperationRecord>()
  const results = new Map<string, string>()
  const listeners = new Set<(finished: BulkOperationRecord) => void>()
  const failures: BulkFailure[] = []
  const changes: ((result: string) => string)[] = []

  const isOver = ({ status }: BulkOperationRecord) => !['CREATED', 'RUNNING', 'CANCELING'].includes(status)

  const keepResult = (record: BulkOperationRecord, text: string): string => {
    const name = `${record.id.split('/').at(-1)}.jsonl`
    results.set(name, text)
    return `${options.origin}/bulk-results/${name}`
  }

  const end = (record: BulkOperationRecord, change: Partial<BulkOperationRecord>) => {
    Object.assign(record, change, { completedAt: new Date().toISOString() })
    for (const listener of listeners) listener(record)
  }

  const takeFailure = ({ grouped }: BulkOperationRecord): BulkFailure | undefined => {
    const at = failures.findIndex(({ onlyGrouped = false }) => grouped || !onlyGrouped)
    return at < 0 ? undefined : failures.splice(at, 1)[0]
  }

  /** The shop is read as it is when the operation begins to run. */
  const live = async (record: BulkOperationRecord): Promise<void> => {
    const pause = (ms: number) => wait(ms, undefined, { signal: options.stopped, ref: false })
    await pause(options.lifeMs.created)
    if (record.status === 'CREATED') record.status = 'RUNNING'
    const { text, objects, rootObjects } = await options.run(record.query, record.grouped)
    record.objectCount = String(Math.floor(objects / 2))
    await pause(options.lifeMs.running)
    if (record.status === 'CANCELING') return end(record, { status: 'CANCELED' })
    const failure = takeFailure(record)
    if (failure) {
      const half = text.slice(0, text.lastIndexOf('\n', text.length / 2) + 1)
      const partialDataUrl = failure.withPartialData ? keepResult(record, half) : null
      return end(record, { status: 'FAILED', errorCode: failure.errorCode, partialDataUrl })
    }
    const result = changes.shift()?.(text) ?? text
    end(record, {
      status: 'COMPLETED',
      objectCount: String(objects),
      rootObjectCount: String(rootObjects),
      fileSize: String(Buffer.byteLength(result)),
      url: result === '' ? null : keepResult(record, result),
    })
  }

  return {
    records,
    start: (query, grouped) => {
      if ([...records.values()].filter((record) => !isOver(record)).length >= mostAtOnce) return undefined
      const record: BulkOperationRecord = {
        __typename: 'BulkOperation',
        id: gid('BulkOperation', options.nextNumber()),
        query,
        grouped,
        type: 'QUERY',
        createdAt: new Date().toISOString(),
        status: 'CREATED',
        errorCode: null,
        completedAt: null,
        objectCount: '0',
        rootObjectCount: '0',
        fileSize: null,
        url: null,
        partialDataUrl: null,
      }
      records.set(record.id, record)
      // Ends early where the shop stops.
      void live(record).catch(() => undefined)
      return record
    },
    cancel: (record) => {
      if (!isOver(record)) record.status = 'CANCELING'
    },
    result: (name) => results.get(name),
    failNext: (failure) => void failures.push(failure),
    tamperNext: (change) => void changes.push(change),
    onFinish: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    operations: () => [...records.values()],
  }
}
