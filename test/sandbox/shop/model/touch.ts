/** Moves `updatedAt` of each record to now, and always forward. */
export const touch = (...records: readonly { updatedAt: string }[]) => {
  for (const record of records) {
    const nowMs = Math.max(Date.now(), Date.parse(record.updatedAt) + 1)
    record.updatedAt = new Date(nowMs).toISOString()
  }
}
