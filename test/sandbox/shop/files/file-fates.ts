import type { FileErrorRecord, FileRecord } from '../model/file-record.ts'

/** What is to become of a new file, other than READY after the shop's usual time. */
export type FileFate =
  | { readonly kind: 'slow'; readonly processingMs: number }
  | { readonly kind: 'failed'; readonly code: FileErrorRecord['code'] }

export type FateOrder = FileFate & {
  /** Only files whose names fit. */
  readonly filename?: RegExp
  /** How many files it strikes. Default: one, or every one whose name fits. */
  readonly times?: number
}

export interface FileLock {
  readonly fileId: string
  /** How many writes are refused. Default: all, until `unlock`. */
  readonly times?: number
  /** Default FILE_LOCKED. */
  readonly code?: 'FILE_LOCKED' | 'MEDIA_CANNOT_BE_MODIFIED'
}

/** What tests choose to befall files. */
export interface FileFates {
  add(order: FateOrder): void
  /** Makes fileUpdate and fileDelete of this file be refused, as while another operation holds it. */
  lock(lock: FileLock): void
  unlock(fileId: string): void
  /** Forgets every fate that did not come yet, and every lock. */
  clear(): void
}

export interface FateBook extends FileFates {
  /** The fate of this new file, used up by it. */
  draw(file: FileRecord): FileFate | undefined
  /** The code to refuse a write to this file with, counted as one. */
  drawLock(fileId: string): FileLock['code']
}

export const createFateBook = (): FateBook => {
  const orders: { readonly order: FateOrder; left: number }[] = []
  const locks = new Map<string, { readonly lock: FileLock; left: number }>()
  const endless = Number.POSITIVE_INFINITY
  return {
    add: (order) => {
      orders.push({ order, left: order.times ?? (order.filename ? endless : 1) })
    },
    lock: (lock) => {
      locks.set(lock.fileId, { lock, left: lock.times ?? endless })
    },
    unlock: (fileId) => {
      locks.delete(fileId)
    },
    clear: () => {
      orders.length = 0
      locks.clear()
    },
    draw: ({ filename }) => {
      const fitting = orders.find(
        ({ order, left }) => left > 0 && (order.filename === undefined || order.filename.test(filename)),
      )
      if (fitting) fitting.left -= 1
      return fitting?.order
    },
    drawLock: (fileId) => {
      const held = locks.get(fileId)
      if (held === undefined || held.left <= 0) return undefined
      held.left -= 1
      return held.lock.code ?? 'FILE_LOCKED'
    },
  }
}
