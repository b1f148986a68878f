import { ColorwayError, unavailable } from '../../domain/errors.ts'
import type { UserError } from './refusals.ts'

/** What came of one call about many items, of which the shop does all or none. */
interface Outcome<Answer> {
  readonly userErrors: readonly UserError[]
  /** One for each item, where there is no error. */
  readonly answers: readonly Answer[]
}

interface Sending<Item, Answer> {
  send(items: readonly Item[]): Promise<Outcome<Answer>>
  /** Items that stand or fall together: what is refused without a name is tried group by group. */
  groupOf(item: Item): string
  toError(error: UserError, item: Item): Error
}

/**
 * Sends items together and tells apart what the shop refuses by the index in its errors: those that are at fault
 * are told so, and the rest goes again without them. Answers in the order of the items.
 */
export const sendApart = async <Item extends object, Answer>(
  items: readonly Item[],
  { send, groupOf, toError }: Sending<Item, Answer>,
): Promise<(Answer | Error)[]> => {
  const outcomes = new Map<Item, Answer | Error>()

  const eachGroup = async (some: readonly Item[], error: Error | UserError): Promise<void> => {
    const groups = [...Map.groupBy(some, groupOf).values()]
    if (groups.length > 1) for (const group of groups) await sendOn(group)
    else for (const item of some) outcomes.set(item, error instanceof Error ? error : toError(error, item))
  }

  const sendOn = async (some: readonly Item[]): Promise<void> => {
    const outcome = await send(some).catch((error: unknown) => {
      if (error instanceof ColorwayError) return error
      throw error
    })
    if (outcome instanceof ColorwayError) {
      // What the shop could not even read may be the fault of one; what it did not answer is nobody's.
      if (outcome.code === 'bug') return eachGroup(some, outcome)
      for (const item of some) outcomes.set(item, outcome)
      return
    }
    const { userErrors, answers } = outcome
    const named = new Map(userErrors.map((error) => [Number(error.field?.[1] ?? Number.NaN), error]))
    named.delete(Number.NaN)
    if (userErrors[0] && named.size === 0) return eachGroup(some, userErrors[0])
    some.forEach((item, index) => {
      const error = named.get(index)
      if (error) outcomes.set(item, toError(error, item))
      else if (named.size === 0) outcomes.set(item, answers[index] ?? noAnswer())
    })
    const rest = some.filter((item) => !outcomes.has(item))
    if (rest.length > 0) await sendOn(rest)
  }

  await sendOn(items)
  return items.map((item) => outcomes.get(item) ?? noAnswer())
}

const noAnswer = () => unavailable('Shopify did not answer for everything that it was asked.')
