import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
  extensions: z
    .object({
      cost: z.object({
        requestedQueryCost: z.number(),
        actualQueryCost: z.number().nullable(),
        throttleStatus: z.object({
          maximumAvailable: z.number(),
          currentlyAvailable: z.number(),
          restoreRate: z.number(),
        }),
      }),
    })
    .optional(),
})

/** What the Admin API answered, its data not yet read. */
export const ask = async (shop: SandboxShop, query: string, variables: Record<string, unknown> = {}) => {
  const response = await fetch(`${shop.origin}/admin/api/2026-10/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': shop.accessToken },
    body: JSON.stringify({ query, variables }),
  })
  return answerSchema.parse(await response.json())
}

interface Reading<Shape extends z.ZodType> {
  readonly shop: SandboxShop
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly shape: Shape
}

/** The data of an answer without errors, in the expected shape. */
export const read = async <Shape extends z.ZodType>({ shop, query, variables, shape }: Reading<Shape>) => {
  const answer = await ask(shop, query, variables)
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'))
  return shape.parse(answer.data)
}

/** Asks again and again until the answer is not undefined. */
export const until = async <Value>(look: () => Promise<Value | undefined>): Promise<Value> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await look()
    if (value !== undefined) return value
    await wait(10)
  }
  throw new Error('It did not happen in two seconds.')
}
