import type { WireImportRow } from '../../http/wire/wire-imports.ts'
import { say } from '../texts/say.ts'
import { rowTones } from './import-tones.ts'

/** One row of the file: what is made of it, or what stands where, what is said of that, and what to write instead. */
export const PreviewRow = ({ row }: { readonly row: WireImportRow }) => (
  <s-table-row>
    <s-table-cell>
      <span class="nowrap">{say('import.row', { number: row.number })}</span>
    </s-table-cell>
    <s-table-cell>
      <s-badge tone={rowTones[row.outcome]}>{say(`import.row.${row.outcome}`)}</s-badge>
    </s-table-cell>
    <s-table-cell>{row.outcome === 'planned' ? <Planned row={row} /> : <Problem row={row} />}</s-table-cell>
  </s-table-row>
)

const Planned = ({ row }: { readonly row: WireImportRow }) => {
  const { productTitle, colorwayLabel, targetName, targetHex, isFurther, provider } = row
  const target = targetName ?? targetHex
  const about = [
    target !== null && say('import.row.target', { target }),
    isFurther && say('import.row.further'),
    provider !== null && say('import.row.provider', { provider }),
  ]
  return (
    <span class="row-words">
      <span>{productTitle}</span>
      <span class="row-colorway">
        {targetHex !== null && <span class="chip" style={{ backgroundColor: targetHex }} />}
        {colorwayLabel}
      </span>
      {about.some(Boolean) && <span class="row-note">{about.filter(Boolean).join(' · ')}</span>}
    </span>
  )
}

const Problem = ({ row: { column, value, message, suggestion } }: { readonly row: WireImportRow }) => {
  const place = placeOf(column || null, value || null)
  return (
    <span class="row-words">
      <span>{message}</span>
      {place !== null && <span class="row-note">{place}</span>}
      {suggestion !== null && <span class="row-note">{suggestion}</span>}
    </span>
  )
}

/** Which cell is meant, as far as that is known. */
const placeOf = (column: string | null, value: string | null): string | null => {
  if (column === null) return value === null ? null : say('import.row.value', { value })
  return value === null ? say('import.row.column', { column }) : say('import.row.cell', { column, value })
}
