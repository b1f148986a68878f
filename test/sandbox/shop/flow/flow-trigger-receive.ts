import type { Shop } from '../model/shop.ts'
import { readTriggers } from './read-triggers.ts'

interface Arguments {
  readonly handle?: string | null
  readonly payload?: unknown
}

/** Shopify takes no longer payload. */
const mostBytes = 50_000

/** Takes a trigger, and has every workflow run that begins with it; here it is only kept. */
export const flowTriggerReceive = (_: unknown, { handle, payload }: Arguments, shop: Shop) => {
  if (shop.flowRefusal !== undefined) return refuse('base', shop.flowRefusal)
  const keys = readTriggers().get(handle ?? '')
  if (keys === undefined) return refuse('handle', `Invalid handle: ${handle}`)
  if (!isRecord(payload)) return refuse('payload', 'Payload is missing')
  if (JSON.stringify(payload).length > mostBytes) return refuse('payload', 'Payload is too large')
  const lacking = keys.filter((key) => payload[key] === undefined || payload[key] === null)
  if (lacking.length > 0) return refuse('payload', `Payload lacks: ${lacking.join(', ')}`)
  const strange = Object.keys(payload).filter((key) => !keys.includes(key))
  if (strange.length > 0) return refuse('payload', `Payload has unknown fields: ${strange.join(', ')}`)
  shop.receivedTriggers.push({ handle: handle ?? '', payload })
  return { userErrors: [] }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuse = (field: string, message: string) => ({ userErrors: [{ field: [field], message }] })
