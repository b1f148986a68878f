import type { Cadence } from '../domain/cadence.ts'

/** Says when things are due, by the clocks of the world. */
export interface Calendar {
  /**
   * The first run after a moment. Every local time of the cadence runs once: one that the clocks leave out runs right
   * after the gap, and one that they show twice runs the first time. Pure: the same is answered for the same, on any
   * machine with the same list of time zones.
   * @throws ColorwayError `invalid_input` where the cadence or the time zone cannot be read, or where it never comes
   */
  nextRun(cadence: Cadence, timeZone: string, after: Date): Date
}
