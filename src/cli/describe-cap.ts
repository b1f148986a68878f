import { formatUsd } from '../domain/money.ts'
import type { CapOutlook } from '../pipeline/foresee-caps.ts'

const names: Readonly<Record<CapOutlook['cap'], string>> = {
  batch: 'For this batch',
  day: 'Today (UTC)',
  month: 'This month (UTC)',
  house: 'This month on this installation’s accounts',
}

/** "Today (UTC) $99.20 of $100.00 are left. The batch stops there: …" */
export const describeCap = ({ cap, capMicros, leftMicros, meets, whatThen }: CapOutlook): string => {
  const left = `${names[cap]} ${formatUsd(leftMicros)} of ${formatUsd(capMicros)} are left.`
  if (meets === 'no') return left
  return `${left} The batch ${meets === 'surely' ? 'will stop' : 'may stop'} there. ${whatThen}`
}
