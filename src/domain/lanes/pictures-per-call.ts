import type { Lane } from './lane.ts'

/** How many candidates a call brings: as many as the shop wants, or as the lane makes in one call; each costs its price. */
export const picturesPerCall = ({ maxPictures }: Pick<Lane, 'maxPictures'>, wanted: number): number =>
  Math.min(wanted, maxPictures)
