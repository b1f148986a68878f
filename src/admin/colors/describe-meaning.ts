import type { WireColorMeaning } from '../../http/wire/wire-colors.ts'
import { say } from '../texts/say.ts'

/** "#1F2A44, from the swatch", or what the name is instead of a colour. */
export const describeMeaning = ({ kind, hex, origin }: WireColorMeaning): string => {
  if (kind === 'color' && hex !== null && origin !== null)
    return say('colors.meaning', { what: hex, origin: say(`colors.origin.${origin}`) })
  const what = say(`colors.kind.${kind}`)
  return origin === null ? what : say('colors.meaning', { what, origin: say(`colors.origin.${origin}`) })
}
