import { invalidInput } from '../../../src/domain/errors.ts'
import { type PlannedCase, plannedCases } from '../plan-cases.ts'
import { chooseEvenly } from './choose-evenly.ts'

interface Choice {
  readonly share: number
  readonly part: string
}

/** The cases whose ids contain the part, of each kind the same share. @throws ColorwayError `invalid_input` for none */
export const chooseCases = ({ share, part }: Choice): readonly PlannedCase[] => {
  const found = plannedCases.filter(({ id }) => id.includes(part))
  if (found.length === 0)
    throw invalidInput(`No case has “${part}” in its id.`, `Ids look like ${plannedCases[0].id}.`)
  const kinds = Map.groupBy(found, ({ kind }) => kind)
  const chosen = new Set(
    [...kinds.values()].flatMap((cases) => chooseEvenly(cases, Math.ceil(share * cases.length))),
  )
  return found.filter((planned) => chosen.has(planned))
}
