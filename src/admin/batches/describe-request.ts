import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { say } from '../texts/say.ts'

/** As the server keeps them: "staff 42 (Ada L.)", where the shop tells the name. */
const staff = /^staff \d+(?: \((.*)\))?$/

/** Who asked for a batch, and from where. */
export const describeRequest = ({ requestedBy, origin }: WireBatch): string => {
  if (origin === 'schedule' || origin === 'flow' || origin === 'cli') return say(`batch.asked.${origin}`)
  const known = staff.exec(requestedBy)
  const who = known === null ? requestedBy : (known[1] ?? say('batch.asked.somebody'))
  return say(`batch.asked.${origin}`, { who })
}
