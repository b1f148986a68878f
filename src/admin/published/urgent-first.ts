import type { WirePublishedPicture } from '../../http/wire/wire-published.ts'

/** What wants a person comes first, then what moves; among equals the order stays. */
export const urgentFirst = (pictures: readonly WirePublishedPicture[]): WirePublishedPicture[] =>
  pictures.toSorted((one, other) => urgency(one) - urgency(other))

const urgency = ({ standing, feed }: WirePublishedPicture): number => {
  if (standing === 'conflict' || standing === 'failed') return 0
  if (feed && [feed.size, feed.links, feed.label, feed.altText].includes('problem')) return 1
  return standing === 'live' || standing === 'taken-back' || standing === 'left' ? 3 : 2
}
