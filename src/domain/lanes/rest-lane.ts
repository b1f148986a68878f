/** So many failures in a row are bad luck. */
const toleratedFailures = 4
const firstRestMs = 15_000
const longestRestMs = 600_000

/** How long a lane rests after so many calls failed in a row: twice as long each time. */
export const restAfterFailuresMs = (failures: number): number =>
  failures <= toleratedFailures
    ? 0
    : Math.min(firstRestMs * 2 ** (failures - toleratedFailures - 1), longestRestMs)

/** An account that its provider does not accept is tried again after this, with one call. */
export const brokenRestMs = longestRestMs

/** Whether only one call may try if the lane works again. */
export const isOnProbation = (failures: number): boolean => failures > toleratedFailures

/** The count of failures from which a lane is on probation at once. */
export const failuresWhenBroken = toleratedFailures + 1
