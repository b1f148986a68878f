/** One charge. */
export interface BillEntry {
  /** By `performance.now()`. */
  readonly at: number
  readonly requestId: string
  readonly model: string
  readonly pictures: number
  readonly micros: bigint
}

export interface Bill {
  charge(entry: BillEntry): void
  read(): readonly BillEntry[]
  totalMicros(): bigint
  clear(): void
}

export const createBill = (): Bill => {
  const entries: BillEntry[] = []
  return {
    charge: (entry) => {
      entries.push(entry)
    },
    read: () => [...entries],
    totalMicros: () => entries.reduce((sum, { micros }) => sum + micros, 0n),
    clear: () => {
      entries.length = 0
    },
  }
}
