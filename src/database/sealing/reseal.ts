import type { Sealer } from './sealer.ts'

/** A value that some table keeps sealed. */
export interface SealedRow {
  readonly shopId: string
  readonly rowId: string
  readonly sealed: Uint8Array
}

/** One table with a sealed column, as a change of keys goes through it. */
export interface SealedTable {
  readonly table: string
  list(): AsyncIterable<SealedRow>
  /** Without effect where the row holds another value by now. */
  replace(row: SealedRow, sealed: Buffer<ArrayBuffer>): Promise<void>
}

interface Resealed {
  readonly resealed: number
  /** Rows that neither key opens: they stay as they are. */
  readonly unreadable: number
}

/** Seals with the current key what another one sealed; after it the previous key is not needed any more. */
export const reseal = async (sealer: Sealer, { table, list, replace }: SealedTable): Promise<Resealed> => {
  let resealed = 0
  let unreadable = 0
  for await (const row of list()) {
    if (sealer.isCurrent(row.sealed)) continue
    const place = { table, shopId: row.shopId, rowId: row.rowId }
    const plain = openOrUndefined(() => sealer.open(row.sealed, place))
    if (plain === undefined) {
      unreadable++
      continue
    }
    await replace(row, sealer.seal(plain, place))
    resealed++
  }
  return { resealed, unreadable }
}

const openOrUndefined = (open: () => string): string | undefined => {
  try {
    return open()
  } catch {
    return undefined
  }
}
