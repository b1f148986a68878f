/** What the clocks of a place showed in a year, read off minute by minute; knows nothing of `src/calendar`. */
export interface ReadClocks {
  /** The moment at which a local time is to run: when the clocks show it first, else when they first show more. */
  readonly momentOf: (local: string) => string
}

const minuteMs = 60_000
/** All clock changes of our zones happen at a multiple of it, in UTC. */
const slotMs = 30 * minuteMs

/** @param local times are "2026-03-08 02:30" */
export const readClocks = (timeZone: string, year: number): ReadClocks => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const first = Date.UTC(year, 0, 1) - 86_400_000
  const slots = Array.from({ length: 368 * 48 }, (_, slot) => {
    const ms = first + slot * slotMs
    return { ms, shown: toMs(format.format(ms)) }
  })
  return {
    momentOf: (local) => {
      const wanted = toMs(local)
      const slot = slots.find(({ shown }) => shown + slotMs > wanted)
      if (!slot) throw new RangeError(`${local} is not in ${year}`)
      return new Date(slot.ms + Math.max(0, wanted - slot.shown)).toISOString()
    },
  }
}

const toMs = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00Z`)
