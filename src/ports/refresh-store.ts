import type { RefreshSummary } from '../domain/refresh/findings.ts'
import type { RefreshState } from '../domain/refresh-state.ts'
import type { NewBatch } from './batch-store.ts'
import type { Page, PageRequest } from './page.ts'
import type { RefreshTerms } from './schedule-store.ts'

export type RefreshCause = 'schedule' | 'asked'

export interface NewRefresh extends RefreshTerms {
  /** Where one of them is to run now. */
  readonly scheduleId: string | undefined
  readonly requestedBy: string
}

/** One run. The terms are those of the moment at which it was due. */
export interface Refresh extends NewRefresh {
  readonly id: string
  readonly state: RefreshState
  readonly reason: string | undefined
  readonly cause: RefreshCause
  readonly dueAt: Date
  readonly syncId: string | undefined
  readonly batchId: string | undefined
  /** From the moment on at which its batch is planned, with what the quote said once it is done. */
  readonly summary: RefreshSummary | undefined
  readonly createdAt: Date
  readonly movedAt: Date
}

/** A shop's runs. A move that comes late changes nothing: false. */
export interface RefreshStore {
  /** A run that somebody asks for. */
  ask(refresh: NewRefresh): Promise<Refresh>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Refresh>
  /** Newest first; of all, or of one schedule. */
  list(page: PageRequest, scheduleId?: string): Promise<Page<Refresh>>
  /** The ids of those that wait for the catalogue to be read, the oldest first. */
  listReading(): Promise<readonly string[]>
  /** Takes an open run for this long, unless somebody else holds it. */
  claim(id: string, leaseMs: number): Promise<Refresh | undefined>
  renew(id: string, leaseMs: number): Promise<void>
  letGo(id: string): Promise<void>
  /** planned → reading, by this reading of the catalogue. */
  markReading(id: string, syncId: string): Promise<boolean>
  /** reading → comparing; one at a time in a shop, so that none plans what another one is about to plan. */
  markComparing(id: string): Promise<boolean>
  /** Makes the batch of a run that compares and has none yet; answers its id, or that of the one that it has. */
  order(id: string, batch: NewBatch, summary: RefreshSummary): Promise<string | undefined>
  /** comparing → done */
  markDone(id: string, summary: RefreshSummary): Promise<boolean>
  /** From any open state. */
  markFailed(id: string, reason: string): Promise<boolean>
}
