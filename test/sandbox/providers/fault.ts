/** Every way in which a provider can go wrong on demand; each does it in its own manner. */
export const faults = [
  // Before the call is accepted: nothing is made, nothing is billed.
  'bad-key',
  'no-credits',
  'throttle',
  'throttle-for-good',
  'server-error',
  'unavailable',
  'gateway-error',
  'drop-before-accept',
  // Accepted, made and billed; but the answer to the call is lost or unreadable.
  'drop-after-accept',
  'malformed-json',
  // Accepted, and comes to nothing: not billed.
  'refuse',
  'fail',
  'hang',
  // Accepted, made and billed; asking after it is odd.
  'unknown-status',
  'late-404',
  'other-job',
  'other-picture',
  'several-shapes',
  // Made and billed; but the file is not what it should be.
  'html-picture',
  'truncated-picture',
  'expired-link',
  'private-redirect',
  'oversized',
  'wrong-size',
  'wrong-type',
  // What is told of its end, where it is told.
  'duplicate-webhook',
  'forged-webhook',
  'stale-webhook',
  'no-webhook',
] as const

export type Fault = (typeof faults)[number]

/** What can befall a look after a job: the job itself is well. */
export const pollFaults = [
  'bad-key',
  'no-credits',
  'throttle',
  'server-error',
  'unavailable',
  'gateway-error',
  'drop-before-accept',
  'malformed-json',
  'hang',
] as const satisfies readonly Fault[]

export type PollFault = (typeof pollFaults)[number]
