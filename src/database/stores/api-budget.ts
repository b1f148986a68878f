import { cautiousBucket, usableShare } from '../../domain/api-points.ts'
import type { ApiBudget, ApiBudgets, Reservation, Settlement } from '../../ports/api-budget.ts'
import type { Database } from '../connect.ts'

/** The buckets of points in the table api_budget: one statement before a call, one after. */
export const createApiBudgets = (db: Database): ApiBudgets => ({
  forShop: (shopId): ApiBudget => ({
    reserve: (points) => reserve(db, shopId, points),
    settle: (settlement) => settle(db, shopId, settlement),
  }),
})

/**
 * Of two that reserve at once, the second waits for the first one's row, whose `counted_at` may then be later than
 * its own moment: time never runs backwards here.
 */
const reserve = async (db: Database, shopId: string, points: number): Promise<Reservation> => {
  const { maximumAvailable, restoreRate } = cautiousBucket
  const [{ left, rate }] = await db.$queryRaw<[{ left: number; rate: number }]>`
    INSERT INTO api_budget AS budget
      (shop_id, available_points, maximum_points, restore_per_second, counted_at)
    VALUES (
      ${shopId}, ${maximumAvailable * usableShare}::float8 - ${points}::float8,
      ${maximumAvailable}, ${restoreRate}, now()
    )
    ON CONFLICT (shop_id) DO UPDATE SET
      available_points = least(
        budget.maximum_points * ${usableShare}::float8,
        budget.available_points + budget.restore_per_second
          * greatest(0, extract(epoch FROM excluded.counted_at - budget.counted_at)::float8)
      ) - ${points}::float8,
      counted_at = greatest(budget.counted_at, excluded.counted_at)
    RETURNING available_points AS left, restore_per_second AS rate`
  return { points, left, waitMs: left < 0 ? Math.ceil((-left / rate) * 1_000) : 0 }
}

/** Where the shop's bucket has another size than we thought, how full it was is taken from this answer, too. */
const settle = async (db: Database, shopId: string, settlement: Settlement): Promise<number> => {
  const { reservation, elapsedMs, spentPoints, status } = settlement
  const maximum = status?.maximumAvailable ?? null
  const current = status?.currentlyAvailable ?? null
  const [settled] = await db.$queryRaw<{ left: number }[]>`
    UPDATE api_budget SET
      available_points = least(
        least(
          maximum_points * ${usableShare}::float8,
          available_points + restore_per_second
            * greatest(0, extract(epoch FROM now()::timestamptz(3) - counted_at)::float8)
        )
        + ${reservation.points - spentPoints}::float8
        + CASE WHEN maximum_points <> ${maximum}::float8 THEN least(
            (${maximum}::float8 - maximum_points) * ${usableShare}::float8,
            ${current}::float8 - ${reservation.left}::float8 - restore_per_second * ${elapsedMs / 1_000}::float8
          ) ELSE 0 END,
        ${current}::float8,
        coalesce(${maximum}::float8, maximum_points) * ${usableShare}::float8
      ),
      maximum_points = coalesce(${maximum}::float8, maximum_points),
      restore_per_second = coalesce(${status?.restoreRate ?? null}::float8, restore_per_second),
      counted_at = greatest(counted_at, now()::timestamptz(3))
    WHERE shop_id = ${shopId}
    RETURNING available_points AS left`
  return settled?.left ?? 0
}
