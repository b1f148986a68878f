const microsPerUsd = 1_000_000n

/** "0.075000": exact, and without a sign that a spreadsheet could stumble over. */
export const writeUsd = (micros: bigint): string =>
  `${micros / microsPerUsd}.${(micros % microsPerUsd).toString().padStart(6, '0')}`
