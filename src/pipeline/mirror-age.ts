/** The mirror is read every night: one that is older than two nights ago shows that something is wrong. */
export const freshMs = 48 * 3_600_000

/** What changed is asked for from this long before the last reading: the clocks of Shopify and of the tables need not agree. */
export const marginMs = 10 * 60_000
