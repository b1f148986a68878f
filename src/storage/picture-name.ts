import { createHash } from 'node:crypto'
import { bug } from '../domain/errors.ts'

const keyPattern = /^[0-9a-f]{64}$/
const shopPattern = /^[a-z0-9][a-z0-9.-]*$/i

/** The key of a picture: the SHA-256 of its content. */
export const keyOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const isKey = (name: string): boolean => keyPattern.test(name)

/** Names come from our own tables. One that could lead out of its place is a fault of ours. */
export const checkShopId = (shopId: string): string => {
  if (!shopPattern.test(shopId)) throw bug('A storage key is not one of ours.')
  return shopId
}

export const checkKey = (key: string): string => {
  if (!isKey(key)) throw bug('A storage key is not one of ours.')
  return key
}
