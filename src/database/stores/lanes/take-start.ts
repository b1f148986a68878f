import { lateMs, spacingMs } from '../../../domain/lanes/pace-starts.ts'
import type { EditorDescription } from '../../../ports/image-editor.ts'
import type { Database } from '../../connect.ts'

/**
 * Takes the lane's next start, if that is now: in one statement, so that the lane is held for no longer than it takes
 * to write a number. The arithmetic is that of `followingStart`. Answers how long to wait, 0 where it was taken.
 */
export const takeStart = async (db: Database, editor: EditorDescription): Promise<number> => {
  const { account, model, limits } = editor
  const { starts } = limits
  if (!starts) return 0
  const taken = await db.$executeRaw`
    UPDATE lane SET next_start_ms = greatest(
        next_start_ms, extract(epoch FROM clock_timestamp())::float8 * 1000 - ${lateMs(starts)}::float8
      ) + ${spacingMs(starts)}::float8
    WHERE account = ${account} AND model = ${model}
      AND next_start_ms <= extract(epoch FROM clock_timestamp())::float8 * 1000`
  if (taken === 1) return 0
  const [row] = await db.$queryRaw<{ wait_ms: number }[]>`
    SELECT next_start_ms - extract(epoch FROM clock_timestamp())::float8 * 1000 AS wait_ms FROM lane
    WHERE account = ${account} AND model = ${model}`
  if (row && row.wait_ms > 0) return row.wait_ms
  // The first call of this lane ever, or one that has just become due.
  if (!row)
    await db.$executeRaw`INSERT INTO lane (account, model) VALUES (${account}, ${model}) ON CONFLICT DO NOTHING`
  return takeStart(db, editor)
}
