/** A bucket before its shop has said anything: half of the smallest that Shopify was seen to give (late 2026). */
export const cautiousBucket = { maximumAvailable: 1_000, restoreRate: 50 } as const

/**
 * The share of a bucket that we use. While it is full nothing is restored, and a call that is on its way has not
 * taken its points yet: our count would run ahead of the shop's. A twentieth is what every plan restores in a
 * second, longer than any call is on its way.
 */
export const usableShare = 0.95
