/** An account × model, to which a provider's limits belong: what is let in to it, and where it stands. */
export interface Lane {
  /** "house/wavespeed", or after a shop's own id where the key is the shop's. */
  readonly account: string
  readonly provider: string
  readonly model: string
  readonly tier: 'draft' | 'final'
  /** Of each picture. */
  readonly priceMicros: bigint
  /** The most pictures of one call. */
  readonly maxPictures: number
  readonly usualMs: number
  readonly followsPrompts: boolean
  /** The longest prompt in characters; undefined where none is too long. */
  readonly promptLimit: number | undefined
  readonly limits: LaneLimits
}

export interface LaneLimits {
  readonly starts: StartLimit | undefined
  readonly atOnce: number
}

/** So many calls may begin within any span of the window. */
export interface StartLimit {
  readonly count: number
  readonly windowMs: number
}

/** What all processes together know of a lane. Moments are in ms since 1970, by the database's clock. */
export interface LaneState {
  /** The next call may begin then. */
  readonly nextStartAt: number
  /** Calls that failed one after the other through no fault of theirs. */
  readonly failures: number
  /** Nothing is let in until then. */
  readonly restsUntil: number
  /** Let in, and not begun yet. */
  readonly reserved: number
  /** Begun, and not known to have ended. */
  readonly inFlight: number
}
