import { hash } from 'node:crypto'
import type { PlannedEdit } from '../../../domain/csv/match-row.ts'
import type { ImportedRow } from '../../../ports/csv-import-store.ts'
import { writeGroup } from './edit-group.ts'
import { writeOrder } from './order-text.ts'

/** The columns of a chunk; arrays as PostgreSQL's literals, which are written faster than the driver does. */
export interface PackedEdits {
  readonly numbers: string
  readonly parts: string
  readonly targets: string
  readonly wishes: string
  readonly onlyMissing: string
  readonly groupAt: string
  readonly groups: readonly string[]
  readonly orders: string
}

/** Puts the edits that rows ask for into one line of the table; undefined where they ask for none. */
export const packEdits = (rows: readonly ImportedRow[]): PackedEdits | undefined => {
  const planned = rows.filter((row) => row.outcome === 'planned')
  if (planned.length === 0) return undefined
  const groups = new Map<string, number>()
  const groupAt = planned.map(({ edit }) => {
    const group = writeGroup(edit)
    const at = groups.get(group) ?? groups.size + 1
    groups.set(group, at)
    return at
  })
  const orders = planned.map(({ edit }) => writeOrder(edit.order))
  return {
    numbers: literal(planned.map(({ number }) => number)),
    parts: literal(planned.map(({ part }) => part)),
    targets: literal(planned.map(({ edit }) => digest(targetOf(edit)))),
    wishes: literal(planned.map(({ edit }, at) => digest(`${edit.provider}\n${orders[at]}`))),
    onlyMissing: literal(planned.map(({ edit }) => edit.order.onlyMissing)),
    groupAt: literal(groupAt),
    groups: [...groups.keys()],
    orders: `[${orders.join(',')}]`,
  }
}

/** Two rows may not ask for it differently. */
const targetOf = ({ productId, colorwayKey, target }: PlannedEdit): string =>
  `${productId}\n${colorwayKey}\n${target}`

/** So much of it that no two texts of a file have the same by chance; as many digits as a UUID has. */
const digest = (text: string): string => hash('sha256', text).slice(0, 32)

const literal = (values: readonly (number | string | boolean)[]): string => `{${values.join(',')}}`
