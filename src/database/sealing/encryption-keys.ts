import { createHash } from 'node:crypto'

/** 32 bytes each. What is sealed opens with either, and is sealed with `current`. */
export interface EncryptionKeys {
  readonly current: Buffer
  /** The key before a change of keys, until everything is sealed with the current one. */
  readonly previous?: Buffer | undefined
}

export const keyIdBytes = 8

/** Tells keys apart without telling anything of them. */
export const nameKey = (key: Uint8Array): Buffer =>
  createHash('sha256').update('colorway encryption key\n').update(key).digest().subarray(0, keyIdBytes)
