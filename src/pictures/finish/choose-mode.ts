import type { Lab } from '../../domain/color/lab.ts'
import type { ReadEdit } from './read-edit.ts'

/** Below this correlation of gradients an edit that was to change more than a colour did so. */
const OTHER_STRUCTURE = 0.45
/** Below this, though it was only to change a colour, it shows another thing: nothing is gained by hiding that. */
const ANOTHER_THING = 0.05

/** Whether to carry only the change of colour over, or to take the edit's own pixels. */
export const chooseMode = (
  { editGradients }: ReadEdit,
  target: Lab | undefined,
): 'transfer' | 'composite' => {
  const least = target === undefined ? OTHER_STRUCTURE : ANOTHER_THING
  return editGradients.correlation < least && editGradients.gain > 0.5 ? 'composite' : 'transfer'
}
