import type { Cadence } from '../domain/cadence.ts'
import type { ProductScope } from './catalog.ts'

/** The products of one of the shop's collections, as it is when it is looked at. */
export interface CollectionScope {
  readonly kind: 'collection'
  readonly collectionId: string
  readonly title: string
}

/** Which part of the catalogue is refreshed. */
export type RefreshScope = ProductScope | CollectionScope

/** What a run is about, and the most that it may spend without being asked. */
export interface RefreshTerms {
  readonly name: string
  readonly scope: RefreshScope
  readonly capMicros: bigint
}

export interface NewSchedule extends RefreshTerms {
  readonly cadence: Cadence
  /** Of the list of IANA. */
  readonly timeZone: string
  readonly requestedBy: string
  readonly nextRunAt: Date
}

export interface Schedule extends NewSchedule {
  readonly id: string
  readonly paused: boolean
  readonly lastRunAt: Date | undefined
  readonly createdAt: Date
}

export type ScheduleChanges = Partial<Omit<NewSchedule, 'requestedBy'> & Pick<Schedule, 'paused'>>

/** A shop's schedules. Whoever changes one is noted. */
export interface ScheduleStore {
  /** @throws ColorwayError `conflict` where another one has its name */
  add(schedule: NewSchedule): Promise<Schedule>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Schedule>
  /** All of them, by name. */
  list(): Promise<readonly Schedule[]>
  /** @throws ColorwayError `not_found`, or `conflict` where another one has its name */
  change(id: string, changes: ScheduleChanges, actor: string): Promise<Schedule>
  /** Its runs stay as history. @throws ColorwayError `not_found` */
  remove(id: string, actor: string): Promise<void>
}
