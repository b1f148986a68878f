import { GraphQLError } from 'graphql'
import { limits } from '../model/limits.ts'

/**
 * Refuses an argument with a list of more items than Shopify takes.
 * @throws GraphQLError that tells both numbers.
 */
export const refuseLongLists = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) && value.length > limits.inputItems) {
    const message = `The input array size of ${value.length} is greater than the maximum allowed of ${limits.inputItems}.`
    throw new GraphQLError(message, { extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } })
  }
  for (const inner of Object.values(value)) refuseLongLists(inner)
}
