import { z } from 'zod'
import { type Trouble, trouble } from './call.ts'

export const maxSeed = 2_147_483_647

/** The body in the wire's own shape; or which field is wrong, as APIs say it. */
export const readShape = <T>(shape: z.ZodType<T>, body: unknown): { readonly value: T } | Trouble => {
  const parsed = shape.safeParse(body)
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  return trouble('invalid', `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'is wrong'}`)
}

/** An address that the provider fetches by itself. Loopback stands for the public network here. */
export const publicUrl = z.url({ protocol: /^https?$/ })
