import type { EditorDescription } from './image-editor.ts'
import type { Payloads, Step, Subject } from './nudges.ts'
import type { Schedule } from './schedule-store.ts'

/** A nudge that the tables say is due. */
export type DueNudge = { [S in Step]: { readonly step: S; readonly payload: Payloads[S] } }[Step]

export interface ReadShop {
  readonly shopId: string
  /** When a reading of its whole catalogue was asked for last. */
  readonly lastSyncAt: Date | undefined
}

/** What says when a schedule is due next. */
export type DueSchedule = Pick<Schedule, 'cadence' | 'timeZone'>

/**
 * The little that looks across all shops. It hands out ids and nothing that belongs to a merchant, and leaves out
 * shops that do not grant access: their work rests.
 */
export interface House {
  /**
   * Lets in as many waiting edits as the editors have room for, in turns between shops: each gets a reserved
   * attempt, which is answered. One admission at a time in the whole house. A batch whose price has no room under
   * its shop's caps is parked.
   */
  admit(editors: readonly EditorDescription[]): Promise<readonly Subject[]>
  /** Attempts that were let in to the editor, should have begun by now and are held by nobody, the first ones first. */
  findReady(editor: EditorDescription, most: number): Promise<readonly Subject[]>
  /** Everything begun that nobody has touched for `idleMs` and nobody holds: rebuilds a lost queue. */
  findIdle(idleMs: number): Promise<readonly DueNudge[]>
  /** Lets batches go on that were parked until a moment that has come. Answers how many. */
  resumeParked(now: Date): Promise<number>
  /**
   * Lets edits be made once more whose call had an unknown outcome so long ago, once each, in shops that allow it: it
   * may then be charged twice. Answers how many.
   */
  resendUncertain(olderThanMs: number): Promise<number>
  /** The attempt that waits for the end of a provider's call. */
  findTicket(account: string, ticket: string): Promise<Subject | undefined>
  /** Removes webhooks that were handled so long ago that nobody sends them again. Answers how many. */
  forgetWebhooks(handledBefore: Date): Promise<number>
  /** Plans a reading of the whole catalogue for each shop that is due; once, also when many processes ask. */
  claimRepairs(isDue: (shop: ReadShop) => boolean): Promise<readonly Subject[]>
  /**
   * Makes one run of each schedule that is due, and says when it runs next; once, also when many processes ask. What
   * was due several times while nobody asked is made up for by one run, with the moment of the first. Left alone where
   * nobody can say when it runs next (undefined). Answers the runs.
   */
  claimSchedules(now: Date, nextOf: (schedule: DueSchedule) => Date | undefined): Promise<readonly Subject[]>
  /**
   * Writes down what Shopify Flow is to be told of batches that are done; each thing once, also when many processes ask.
   * Answers what is new.
   */
  noteFlowTriggers(): Promise<readonly Subject[]>
  /** Shops with a running batch. */
  listBusyShops(): Promise<readonly string[]>
}
