import { invalidInput } from '../../../src/domain/errors.ts'
import { plannedCases } from '../plan-cases.ts'
import { takeOriginal } from '../take-original.ts'
import { targets } from '../targets.ts'
import { chooseEvenly } from './choose-evenly.ts'
import type { Photograph } from './photograph.ts'

/**
 * So many of the rendered set's photographs with its targets, evenly chosen from those whose ids contain the part.
 * @throws ColorwayError `invalid_input` for none
 */
export const renderedPhotographs = (part: string, count: number): readonly Photograph[] => {
  const found = plannedCases.filter(({ id, kind }) => kind === 'clean' && id.includes(part))
  if (found.length === 0)
    throw invalidInput(
      `No rendered photograph has “${part}” in its id.`,
      `Ids look like ${plannedCases[0].id}.`,
    )
  return chooseEvenly(found, count).map(({ scene, target }) => ({
    name: `${scene.id}-${target}`,
    thing: scene.noun,
    target: { name: target, hex: targets[target] },
    read: async () => (await takeOriginal(scene)).bytes,
  }))
}
