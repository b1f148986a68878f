import type { Database } from '../../connect.ts'

/** Has the colour names of the catalogue counted anew by whoever asks for them next. */
export const recountColors = (db: Database, shopId: string) =>
  db.$executeRaw`UPDATE shop SET colors_stale = true WHERE id = ${shopId}`
