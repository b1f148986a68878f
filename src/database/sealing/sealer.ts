import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { bug, unavailable } from '../../domain/errors.ts'
import { type EncryptionKeys, keyIdBytes, nameKey } from './encryption-keys.ts'

/** The one row that a sealed value belongs to: anywhere else it does not open. */
export interface SealedPlace {
  readonly table: string
  readonly shopId: string
  readonly rowId: string
}

/** Seals what must not stand in a table as it is: tokens, keys. */
export interface Sealer {
  seal(plain: string, place: SealedPlace): Buffer<ArrayBuffer>
  /**
   * @throws ColorwayError `unavailable` where its key is not set, `bug` where a byte of it or its place changed.
   */
  open(sealed: Uint8Array, place: SealedPlace): string
  /** Whether it was sealed with the key that seals now, rather than with the previous one. */
  isCurrent(sealed: Uint8Array): boolean
}

const version = Uint8Array.of(1)
const nonceBytes = 12
const tagBytes = 16
const headBytes = version.length + keyIdBytes

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D). A sealed value is: version, id of the key, nonce, tag,
 * ciphertext; version, key id and place are authenticated with it.
 */
export const createSealer = ({ current, previous }: EncryptionKeys): Sealer => {
  const currentId = nameKey(current)
  const keys = [current, ...(previous === undefined ? [] : [previous])]
  const keyOf = (sealed: Uint8Array): Buffer | undefined =>
    keys.find((key) => nameKey(key).equals(idOf(sealed)))
  return {
    seal: (plain, place) => {
      const head = Buffer.concat([version, currentId])
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(describePlace(head, place))
      const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([head, nonce, cipher.getAuthTag(), ciphertext])
    },

    open: (sealed, place) => {
      const key = keyOf(sealed)
      if (key === undefined) throw unavailable(unknownKey)
      const [head, nonce, tag, ciphertext] = split(sealed, [headBytes, nonceBytes, tagBytes])
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
        decipher.setAAD(describePlace(head, place)).setAuthTag(tag)
        return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')
      } catch (error) {
        throw bug(`What is sealed in ${place.table} of ${place.shopId} was changed, or moved there.`, error)
      }
    },

    isCurrent: (sealed) => currentId.equals(idOf(sealed)),
  }
}

const unknownKey =
  'What Colorway keeps of this shop is sealed with a key that is not set: whoever runs it puts the former key into COLORWAY_ENCRYPTION_KEY_PREVIOUS.'

const idOf = (sealed: Uint8Array): Uint8Array => sealed.subarray(version.length, headBytes)

/** As JSON, so that no two places are written alike. */
const describePlace = (head: Uint8Array, { table, shopId, rowId }: SealedPlace): Buffer =>
  Buffer.concat([head, Buffer.from(JSON.stringify([table, shopId, rowId]))])

/** The parts of these lengths, and what is left. */
const split = (bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] => {
  const parts: Uint8Array[] = []
  let from = 0
  for (const length of [...lengths, bytes.length]) {
    parts.push(bytes.subarray(from, from + length))
    from += length
  }
  return parts
}
