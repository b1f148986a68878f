import { nearestTexts } from '../../../domain/nearest-texts.ts'
import { type Database, poolOf } from '../../connect.ts'

const mostSuggested = 3

/** Of each handle that the shop does not have, those of products that it may be a slip of. */
export const suggestHandles = async (
  db: Database,
  shopId: string,
  unknown: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (unknown.length === 0) return new Map()
  const { rows } = await poolOf(db).query<Row>(neighbourStatement, [shopId, [...new Set(unknown)]])
  const near = Map.groupBy(rows, ({ slip }) => slip)
  return new Map(
    [...near].map(([slip, found]) => {
      const handles = found.map(({ handle }) => handle)
      return [slip, nearestTexts(slip, handles, mostSuggested)]
    }),
  )
}

interface Row {
  readonly slip: string
  readonly handle: string
}

/** The neighbours in the alphabet: they begin in the same way, and an index finds them in a shop of any size. */
const neighbourStatement = `
  SELECT slip, handle FROM unnest($2::text[]) AS unknown (slip) CROSS JOIN LATERAL (
    (SELECT handle FROM mirror_product WHERE shop_id = $1 AND handle >= lower(slip) ORDER BY handle LIMIT 5)
    UNION ALL
    (SELECT handle FROM mirror_product WHERE shop_id = $1 AND handle < lower(slip) ORDER BY handle DESC LIMIT 5)
  ) AS near`
