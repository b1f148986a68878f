/** How patient the house is with its workers, its editors and itself. */
export interface Pace {
  /** A worker that died loses its hold on its work after so long; a living one renews it well before. */
  readonly leaseMs: number
  /** Work that was begun and that nobody touched for so long is nudged again: longer than a pick-up takes. */
  readonly idleMs: number
  readonly admitEveryMs: number
  readonly reconcileEveryMs: number
  /** How long before its call may begin an edit is let in: its picture is prepared by then. */
  readonly leadMs: number
  /** Pause before an edit whose call could not be made is let in again; it doubles each time. */
  readonly letInAgainMs: number
  /** How often a shop is asked how far it is with writing down its catalogue; it also tells when it is done. */
  readonly lookEveryMs: number
  /** How often to look whether a shop's nightly repair is due. */
  readonly repairEveryMs: number
  /** Pause before Flow is told what it could not be told; it doubles each time. */
  readonly tellAgainMs: number
  /** How often to look which schedules are due. */
  readonly scheduleEveryMs: number
}

export const usualPace: Pace = {
  leaseMs: 15_000,
  idleMs: 20_000,
  admitEveryMs: 1_000,
  reconcileEveryMs: 10_000,
  leadMs: 3_000,
  letInAgainMs: 1_000,
  lookEveryMs: 3_000,
  repairEveryMs: 300_000,
  scheduleEveryMs: 60_000,
  tellAgainMs: 15_000,
}
