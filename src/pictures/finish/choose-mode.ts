import type { Lab } from '../../domain/color/lab.ts'
import type { ReadEdit } from './read-edit.ts'

/** Below this correlation of folds an edit that was to change more than a colour did so. */
const OTHER_STRUCTURE = 0.45

/**
 * Whether to carry only the change of colour over, or to take the edit's own pixels. Where the target is a colour
 * nothing else had to change: what did is told, and never hidden behind the edit's softer cloth.
 */
export const chooseMode = ({ editStructure }: ReadEdit, target: Lab | undefined): 'transfer' | 'composite' =>
  target === undefined && editStructure < OTHER_STRUCTURE ? 'composite' : 'transfer'
