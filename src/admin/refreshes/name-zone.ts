/** "America/New York": a time zone by its name in the list of IANA, as people write it. */
export const nameZone = (timeZone: string): string => timeZone.replaceAll('_', ' ')
